package org.liandong.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** The words draw, merkle, budget and opinion on the command line. */
class CommandsTests {
  private static final int NOISE = 30 << 20;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  @TempDir Path folder;

  @Test
  void aVoteOnProjectsIsAnsweredInJson() throws IOException {
    var vote =
        "META\nkey;value\nbudget;10\nvote_type;approval\nPROJECTS\nproject_id;cost\na;6\nb;5\nVOTES\nvoter_id;vote\n1;a\n2;a\n3;b\n";
    var file = Files.writeString(folder.resolve("v.pb"), vote);
    assertThat(run("budget", file.toString(), "--rule", "greedy", "--explain")).isZero();
    var answer = JsonMapper.shared().readTree(out.toString(StandardCharsets.UTF_8));
    assertThat(answer.get("winners").get(0).stringValue()).isEqualTo("a");
    assertThat(answer.get("cost").stringValue()).isEqualTo("6");
    assertThat(answer.get("explanation").get("losers").size()).isEqualTo(1);
  }

  @Test
  void anAnnouncedDrawIsComparedAndAnotherEndsWithOne() throws IOException {
    var seeds = Files.writeString(folder.resolve("seeds"), "9319\n").toString();
    var names = Files.writeString(folder.resolve("names"), "a\nb\nc\nd\n").toString();
    assertThat(run("draw", seeds, names, "--count", "2", "--expect", "9,9")).isEqualTo(1);
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("\"holds\" : false", "was announced as 9");
  }

  @Test
  void anOpinionOfAFewIsAnswered() throws IOException {
    var votes = new StringBuilder("comment-id,voter-id,vote\n");
    for (int i = 0; i < 200; i++)
      votes
          .append(i % 10)
          .append(',')
          .append(i / 10)
          .append(',')
          .append((i / 10 + i) % 2)
          .append('\n');
    var file = Files.writeString(folder.resolve("votes.csv"), votes).toString();
    assertThat(run("opinion", file, "--robust", "--then", file)).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("\"groups\"", "\"followed\"", "\"suspicious\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"budget", "opinion", "merkle"})
  void noiseIsOneLineAndCodeTwo(String word) throws IOException {
    var noise = new byte[NOISE];
    new Random(1).nextBytes(noise);
    for (int i = 0; i < noise.length; i++) noise[i] = (byte) (33 + (noise[i] & 63));
    var file = Files.write(folder.resolve("noise.csv"), noise);
    assertThat(run(word, file.toString())).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8).lines()).hasSize(1);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .startsWith("engine: noise.csv")
        .hasSizeLessThan(300);
  }

  private int run(String... words) {
    return Main.run(print(out), print(err), words);
  }

  private static PrintStream print(ByteArrayOutputStream to) {
    return new PrintStream(to, true, StandardCharsets.UTF_8);
  }
}
