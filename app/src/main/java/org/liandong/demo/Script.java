package org.liandong.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.requests.Channel;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What is told, from {@code demo/*.yaml}. */
record Script(
    List<Town> towns, Cast cast, List<Story> stories, List<Story> more, List<FundStory> funds) {

  /**
   * A community with its grids.
   *
   * @param origin longitude and latitude of the sketch's point 0, 0
   */
  record Town(String community, List<Double> origin, List<Grid> grids) {}

  /** A grid: its outline in steps of the sketch, and the compounds in it. */
  record Grid(String name, List<List<Integer>> ring, List<Compound> compounds) {}

  /**
   * @param word what its buildings are called
   */
  record Compound(String name, List<Integer> at, int buildings, @Nullable String word) {
    String counted() {
      return word == null ? "栋" : word;
    }
  }

  /** Who plays. */
  record Cast(List<Member> staff, List<Resident> residents) {}

  record Member(String key, String name, List<Posting> posts) {}

  /**
   * @param place a code, or the code of a community and names below it, parted by slashes
   */
  record Posting(String post, String place) {}

  /**
   * @param helper key of the member of staff who may act for them, or null
   */
  record Resident(String key, String name, String phone, String home, @Nullable String helper) {}

  /**
   * What somebody reported, and what became of it.
   *
   * @param begin when, counted back from the first start; see {@link When}
   * @param helper key of the helper who typed it for the resident, or null
   * @param picture name of a sketch, or null
   * @param key by which other stories speak of it, or null
   * @param channel how it is to be done, or null for online
   * @param steps see {@link Turn}
   */
  record Story(
      String resident,
      @Nullable String helper,
      String place,
      String address,
      String category,
      String begin,
      String words,
      @Nullable Boolean anonymous,
      @Nullable String picture,
      @Nullable String key,
      @Nullable Channel channel,
      @Nullable List<String> steps) {

    boolean nameless() {
      return Boolean.TRUE.equals(anonymous);
    }

    List<Turn> turns() {
      return steps == null ? List.of() : steps.stream().map(Turn::parse).toList();
    }
  }

  static Script read() {
    return new Script(
        List.of(read("towns", Town[].class)),
        read("people", Cast.class),
        List.of(read("stories", Story[].class)),
        List.of(read("more", Story[].class)),
        List.of(read("funds", FundStory[].class)));
  }

  static <T> T read(String name, Class<T> type) {
    try (var in = new ClassPathResource("demo/" + name + ".yaml").getInputStream()) {
      return YAMLMapper.builder().build().readValue(in, type);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
