package org.liandong.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * An application for a project, from {@code demo/projects.yaml}.
 *
 * @param until the step it waits at, or {@code draft}, {@code returned}, {@code rejected}, {@code
 *     approved}
 * @param fee yuan of its budget for management
 * @param city yuan from the city; half where nothing is said
 * @param team social workers who are full-time on it; nobody is on two of them
 * @param granted yuan decided at the last level; what was applied for where nothing is said
 * @param who applies; the organisation where nothing is said
 * @param words of the level that sent it back or turned it down
 */
record ProjectStory(
    String title,
    String begin,
    String until,
    String kind,
    String field,
    String target,
    String method,
    long yuan,
    long fee,
    @Nullable Long city,
    @Nullable List<String> team,
    @Nullable Long granted,
    @Nullable String who,
    String need,
    String how,
    String effect,
    @Nullable String words) {

  static List<ProjectStory> read() {
    try (var in = new ClassPathResource("demo/projects.yaml").getInputStream()) {
      return List.of(YAMLMapper.builder().build().readValue(in, ProjectStory[].class));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String owner() {
    return who == null ? "organisation" : who;
  }

  List<String> workers() {
    return team == null ? List.of() : team;
  }

  String said() {
    return words == null ? "" : words;
  }

  long fromCity() {
    return city == null ? yuan / 2 : city;
  }

  /** Does it go beyond the draft? */
  boolean sent() {
    return !until.equals("draft");
  }

  /** Is it decided on at a step, in which way ever? */
  boolean passes(String step) {
    return !until.equals(step);
  }
}
