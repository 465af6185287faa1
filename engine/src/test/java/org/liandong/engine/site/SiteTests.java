package org.liandong.engine.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.liandong.engine.BadInput;
import org.liandong.engine.Benchmarks;
import org.liandong.engine.Called;
import org.liandong.engine.Run;

class SiteTests {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"pmed1.txt, 5819", "pmed5.txt, 1355", "pmed9.txt, 2734", "pmed10.txt, 1255"})
  void reachesThePublishedMedians(String name, int best) throws IOException {
    var content = Reader.read(Benchmarks.file("facility/" + name));
    var problem = Problem.median(content.way(), content.demand(), content.open());
    var solution = Solver.solve(problem, seconds(5));
    assertThat(solution.value()).isEqualTo(best);
    assertThat(solution.status()).isEqualTo("optimal");
  }

  @ParameterizedTest
  @CsvSource({"1, 5461", "2, 8790", "3, 11604", "4, 12106", "5, 12152", "6, 12152"})
  void coversAsManyAsPublished(int open, int best) throws IOException {
    var content = Reader.read(Benchmarks.file("facility/SJC324.txt"));
    var problem = Problem.cover(content.way(), content.demand(), open, 800);
    assertThat(Solver.solve(problem, seconds(10)).value()).isEqualTo(best);
  }

  @Test
  void clustersWithinCapacitiesAreCloseToThePublishedOnes() {
    var called =
        Called.with(
            "site", Benchmarks.file("facility/SJC1.dat"), "--capacitated", "--time-limit", 4);
    assertThat(called.code()).isZero();
    double value =
        Double.parseDouble(called.out().replaceAll("(?s).*\"value\" : ([\\d.]+),.*", "$1"));
    assertThat(value).isBetween(17288.0, 17288.99 * 1.01);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6})
  void agreesWithTryingEverything(int seed) {
    var ways = random(9, 14, seed);
    var demand = new SplittableRandom(seed).ints(14, 0, 9).asDoubleStream().toArray();
    var median = Problem.median(ways, demand, 3).withExisting(seed % 9);
    assertThat(Solver.solve(median, seconds(1)).value())
        .isCloseTo(best(median, false), within(1e-6));
    var cover = Problem.cover(ways, demand, 3, 30).withExisting(seed % 9);
    assertThat(Solver.solve(cover, seconds(1)).value()).isCloseTo(best(cover, true), within(1e-6));
  }

  @Test
  void theOrderOfThePointsDoesNotChangeTheValue() {
    var ways = random(30, 30, 7);
    var turned =
        Arrays.stream(ways)
            .map(row -> IntStream.range(0, 30).mapToDouble(k -> row[29 - k]).toArray())
            .toArray(double[][]::new);
    var demand = new double[30];
    Arrays.fill(demand, 1);
    assertThat(Solver.solve(Problem.median(turned, demand, 5), seconds(1)).value())
        .isCloseTo(Solver.solve(Problem.median(ways, demand, 5), seconds(1)).value(), within(1e-6));
  }

  @Test
  void existingSitesStayAndMakeItNoBetter() {
    var ways = random(20, 20, 8);
    var ones = new double[20];
    Arrays.fill(ones, 1);
    var free = Solver.solve(Problem.median(ways, ones, 4), seconds(1));
    var bound = Solver.solve(Problem.median(ways, ones, 4).withExisting(0, 1), seconds(1));
    assertThat(bound.sites()).contains(1, 2);
    assertThat(bound.value()).isGreaterThanOrEqualTo(free.value());
    assertThat(bound.serves().getFirst().existing()).isTrue();
  }

  @Test
  void theTenMinuteCircleCountsPeopleOnFoot() {
    var sites =
        List.of(
            spot(102.700, 25.000, true),
            spot(102.720, 25.000, false),
            spot(102.740, 25.000, false));
    var homes =
        List.of(
            spot(102.701, 25.000, false),
            spot(102.721, 25.001, false),
            spot(102.760, 25.000, false));
    var solution = Solver.solve(Circle.TEN_MINUTES.covering(sites, homes, 2), seconds(1));
    assertThat(solution.sites()).containsExactly(1, 2);
    assertThat(solution.value()).isEqualTo(20);
    assertThat(solution.explanation()).contains("2 sites cover 20 of 30 (66.7 %)");
  }

  @Test
  void noSiteOfMealsServesMoreThanItCan() {
    var sites =
        List.of(new Circle.Spot(102.70, 25, 20, false), new Circle.Spot(102.72, 25, 10, false));
    var homes =
        List.of(spot(102.701, 25, false), spot(102.702, 25, false), spot(102.703, 25, false));
    var solution = Solver.solve(Circle.TEN_MINUTES.within(sites, homes, 2), seconds(2));
    assertThat(solution.siteOf()).containsExactly(1, 1, 2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|input:1: the file ends where the number of points is expected",
        "3 1 1;1 2 5|the graph is not connected: no way from node 1",
        "3 2 1;1 2 5|input:2: the file ends where an end of an edge is expected",
        "3 1 1;1 4 5|input:2: an end of an edge is a whole number from 1 to 3, not 4",
        "2 1;0 0 -5 1;0 0 5 1|input:2: a capacity is a number from 0.0 to 1.0E9, not -5",
        "2 1 1;1 2 NaN|input:2: a length is a whole number from 0 to 1000000, not NaN",
        "7|input:1: the first line has 2, 3 or 4 words, not 1",
        "1 9999 p S;0 0 4|--p is missing: the file does not say how many sites"
      })
  void badFilesAreOneLineAndCodeTwo(String content, String reason) {
    var called = Called.on(folder, "site", content.replace(';', '\n'));
    assertThat(called.err()).isEqualTo("engine: " + reason + "\n");
    assertThat(called.code()).isEqualTo(2);
  }

  @Test
  void moreThanThereAreOrAnotherEncodingIsRefused() throws IOException {
    assertThat(Called.on(folder, "site", "2 1 1\n1 2 5", "--p", 3).err())
        .contains("the number of sites is from 1 to 2, not 3");
    var wide = Files.write(folder.resolve("wide"), "2 1 1".getBytes(StandardCharsets.UTF_16));
    assertThat(Called.with("site", wide).code()).isEqualTo(2);
    var tight =
        Problem.capacitated(
            new double[][] {{1, 1}}, new double[] {5, 5}, new double[] {1, 1}, 1, new double[] {9});
    assertThatThrownBy(() -> Solver.solve(tight, seconds(1)))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("cannot give");
  }

  @Test
  void ofARepeatedEdgeTheLastCounts() {
    assertThat(Called.on(folder, "site", "2 2 1\n1 2 5\n2 1 7\n").out())
        .contains("\"value\" : 7.0");
  }

  private static Circle.Spot spot(double longitude, double latitude, boolean existing) {
    return new Circle.Spot(longitude, latitude, 10, existing);
  }

  private static Run seconds(int seconds) {
    return Run.of(Duration.ofSeconds(seconds), 1);
  }

  private static double[][] random(int sites, int points, int seed) {
    var random = new SplittableRandom(seed);
    return IntStream.range(0, sites)
        .mapToObj(_ -> random.doubles(points, 0, 100).toArray())
        .toArray(double[][]::new);
  }

  private static double best(Problem problem, boolean most) {
    double best = most ? 0 : Double.MAX_VALUE;
    for (int set = 0; set < 1 << problem.sites(); set++) {
      int chosen = set;
      var open = IntStream.range(0, problem.sites()).filter(s -> (chosen >> s & 1) == 1).toArray();
      if (open.length != problem.open()) continue;
      if (IntStream.range(0, problem.sites())
          .anyMatch(s -> problem.existing()[s] && (chosen >> s & 1) == 0)) continue;
      double value =
          IntStream.range(0, problem.points())
              .mapToDouble(point -> {
                double way =
                    Arrays.stream(open).mapToDouble(s -> problem.way()[s][point]).min().orElse(0);
                return most
                    ? way <= problem.radius() ? problem.demand()[point] : 0
                    : way * problem.weight()[point];
              })
              .sum();
      best = most ? Math.max(best, value) : Math.min(best, value);
    }
    return best;
  }
}
