package org.liandong.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.base.PlaceCode;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * A community's application for a pilot, from {@code demo/pilots.yaml}.
 *
 * @param worker the number of the community in its street
 * @param until the step it waits at, or {@code returned}, {@code rejected}, {@code approved}
 * @param yuan all of its money
 * @param asked yuan asked of the province
 * @param granted yuan the province decided on; what was asked where nothing is said
 * @param about the community in a sentence
 * @param words of the level that sent it back or turned it down
 */
record PilotStory(
    String title,
    int worker,
    String begin,
    String until,
    String field,
    String target,
    String method,
    long yuan,
    long asked,
    @Nullable Long granted,
    @Nullable String words,
    String about,
    String need,
    String how,
    String effect) {
  private static final List<String> LEVELS = List.of("first-check", "county", "city", "province");

  static List<PilotStory> read() {
    try (var in = new ClassPathResource("demo/pilots.yaml").getInputStream()) {
      return List.of(YAMLMapper.builder().build().readValue(in, PilotStory[].class));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  PlaceCode community() {
    return new PlaceCode("620102001%03d".formatted(worker));
  }

  /** Who applies. */
  String owner() {
    return "lz-worker" + worker;
  }

  String said() {
    return words == null ? "" : words;
  }

  /** Is it decided on at a level, in which way ever? */
  boolean passes(String level) {
    return switch (until) {
      case "approved", "rejected" -> true;
      case "returned" -> LEVELS.indexOf(level) <= LEVELS.indexOf("county");
      default -> LEVELS.indexOf(level) < LEVELS.indexOf(until);
    };
  }
}
