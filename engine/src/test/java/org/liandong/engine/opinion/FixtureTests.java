package org.liandong.engine.opinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.liandong.engine.Benchmarks;
import org.liandong.engine.Json;
import tools.jackson.databind.JsonNode;

/** Real conversations with what the published engine made of them. */
class FixtureTests {
  private static final Offset<Double> EXACT = within(1e-9);
  private static final Offset<Double> SINGLE = within(1e-6);

  @ParameterizedTest
  @ValueSource(strings = {"25ptpt-3gp-no-strict-with-meta", "below-100-ptpts"})
  void statisticsOfTheSameGroupsAreTheSame(String name) throws IOException {
    var folder = Benchmarks.file("polis/fixtures/" + name);
    var problem = Problem.read(folder);
    var json = Json.read(folder.resolve("math-pca2.json"), 16);
    var counts = Counts.of(problem, Given.read(folder.resolve("math-pca2.json"), problem));
    var statistics = new Statistics(problem, counts);
    groupAware(problem, statistics.groupAware(), json.get("group-aware-consensus"));
    for (boolean agree : new boolean[] {true, false})
      consensus(statistics, agree, json.get("consensus").get(agree ? "agree" : "disagree"));
    for (int g = 0; g < counts.groups(); g++)
      representative(statistics, g, json.get("repness").get(String.valueOf(g)));
  }

  private static void groupAware(Problem problem, double[] ours, JsonNode theirs) {
    assertThat(theirs.size()).isEqualTo(ours.length);
    for (int j = 0; j < ours.length; j++)
      assertThat(ours[j])
          .isCloseTo(theirs.get(String.valueOf(problem.comments()[j])).doubleValue(), EXACT);
  }

  private static void consensus(Statistics statistics, boolean agree, JsonNode theirs) {
    var ours = statistics.consensus(agree);
    assertThat(ours).hasSize(theirs.size());
    for (int i = 0; i < ours.size(); i++) {
      assertThat(ours.get(i).comment()).isEqualTo(theirs.get(i).get("tid").intValue());
      assertThat(ours.get(i).success()).isEqualTo(theirs.get(i).get("n-success").intValue());
      assertThat(ours.get(i).trials()).isEqualTo(theirs.get(i).get("n-trials").intValue());
      assertThat(ours.get(i).test()).isCloseTo(theirs.get(i).get("p-test").doubleValue(), EXACT);
    }
  }

  private static void representative(Statistics statistics, int g, JsonNode theirs) {
    var ours = statistics.representative(g);
    var comments = new ArrayList<Integer>();
    for (var next : theirs.values()) comments.add(next.get("tid").intValue());
    assertThat(ours.stream().map(next -> next.statement().comment()).toList()).isEqualTo(comments);
    for (int i = 0; i < ours.size(); i++) {
      var mine = ours.get(i);
      var other = theirs.get(i);
      assertThat(mine.statement().side()).isEqualTo(other.get("repful-for").stringValue());
      assertThat(mine.statement().success()).isEqualTo(other.get("n-success").intValue());
      assertThat(mine.statement().share()).isCloseTo(other.get("p-success").doubleValue(), EXACT);
      assertThat(mine.statement().test()).isCloseTo(other.get("p-test").doubleValue(), EXACT);
      assertThat(mine.ratio()).isCloseTo(other.get("repness").doubleValue(), EXACT);
      assertThat(mine.ratioTest()).isCloseTo(other.get("repness-test").doubleValue(), SINGLE);
    }
  }

  @Test
  void groupAwareConsensusOfAnOpenConversationIsAsPublished() throws IOException {
    var folder = Benchmarks.file("polis/openData/bg2050-volunteers");
    var problem = Problem.read(folder);
    var groups = Given.read(folder.resolve("participants-votes.csv"), problem);
    var ours = new Statistics(problem, Counts.of(problem, groups)).groupAware();
    try (var rows = new Csv(folder.resolve("comments.csv"))) {
      var head = Objects.requireNonNull(rows.next());
      int id = rows.column(head, "comment-id");
      int value = rows.column(head, "group-informed-consensus");
      int compared = 0;
      for (var row = rows.next(); row != null; row = rows.next(), compared++)
        assertThat(ours[Arrays.binarySearch(problem.comments(), rows.id(row.get(id)))])
            .isCloseTo(Double.parseDouble(row.get(value)), EXACT);
      assertThat(compared).isEqualTo(ours.length);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "fixtures/25ptpt-3gp-no-strict-with-meta, math-pca2.json, 0.75",
    "fixtures/below-100-ptpts, math-pca2.json, 0.4",
    "openData/bg2050-volunteers, participants-votes.csv, 1.0",
    "openData/brexit-consensus, participants-votes.csv, 0.85"
  })
  void groupsAreAsClearAsThePublishedOnes(String name, String file, double alike)
      throws IOException {
    var folder = Benchmarks.file("polis/" + name);
    var problem = Problem.read(folder);
    var theirs = Given.read(folder.resolve(file), problem);
    var position = Projection.of(problem, 1);
    var ours = Opinion.grouped(problem, position, 1);
    var both =
        IntStream.range(0, theirs.length)
            .filter(i -> theirs[i] >= 0 && ours.group()[i] >= 0)
            .toArray();
    double their = silhouette(position, both, theirs);
    assertThat(silhouette(position, both, ours.group())).isGreaterThan(their - 0.02);
    assertThat(Alike.index(pick(both, theirs), pick(both, ours.group())))
        .isGreaterThanOrEqualTo(alike);
  }

  @Test
  void positionsAreThoseOfThePublishedEngine() throws IOException {
    var folder = Benchmarks.file("polis/fixtures/25ptpt-3gp-no-strict-with-meta");
    var problem = Problem.read(folder);
    var position = Projection.of(problem, 1);
    var base = Json.read(folder.resolve("math-pca2.json"), 16).get("base-clusters");
    for (int i = 0; i < base.get("id").size(); i++) {
      int row = problem.row(base.get("members").get(i).get(0).intValue()).orElseThrow();
      assertThat(Math.abs(position.x()[row]))
          .isCloseTo(Math.abs(base.get("x").get(i).doubleValue()), EXACT);
      assertThat(Math.abs(position.y()[row]))
          .isCloseTo(Math.abs(base.get("y").get(i).doubleValue()), EXACT);
    }
  }

  private static double silhouette(Projection position, int[] rows, int[] group) {
    var x = Arrays.stream(rows).mapToDouble(i -> position.x()[i]).toArray();
    var y = Arrays.stream(rows).mapToDouble(i -> position.y()[i]).toArray();
    var ones = new int[rows.length];
    Arrays.fill(ones, 1);
    return new Points(x, y, ones).silhouette(pick(rows, group), 6);
  }

  private static int[] pick(int[] rows, int[] group) {
    return Arrays.stream(rows).map(i -> group[i]).toArray();
  }
}
