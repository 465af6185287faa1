package org.liandong.engine.district;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
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
import org.liandong.engine.district.Communities.Between;

class DistrictTests {
  private static final String PAIR =
      """
      {"nodes": [{"id": 0, "TOTPOP": 5}, {"id": 1, "TOTPOP": 5}],
       "adjacency": [[{"id": 1, "shared_perim": 2.5}], [{"id": 0, "shared_perim": 2.5}]]}
      """;

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"16, 2, 10", "35, 3, 17", "19, 4, 33"})
  void cutsAsFewEdgesAsPublished(int state, int parts, int best) throws IOException {
    var file = Benchmarks.file("district/county" + state + ".json");
    var solution = DistrictCommand.plan(file, parts, 0.005, 0, seconds(4));
    assertThat(solution.cut()).isBetween((long) best, best + 1L);
    assertThat(solution.parts()).allMatch(part -> Math.abs(part.deviation()) <= 0.5);
  }

  @Test
  void printsThePlan() {
    var called = Called.on(folder, "district", PAIR, "--k", 2, "--time-limit", 1);
    assertThat(called.code()).isZero();
    assertThat(called.out()).contains("\"cut\" : 1", "\"length\" : 2.5", "\"checked\" : true");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5})
  void agreesWithTryingEverything(int seed) {
    var problem = grid(4, 3, 3, seed, 0.25);
    var solution = Solver.solve(problem, seconds(1));
    long least = least(problem, new int[12], 0);
    if (least == Long.MAX_VALUE) assertThat(solution.status()).isEqualTo("none found");
    else assertThat(solution.cost()).isEqualTo(least);
  }

  @Test
  void theOrderOfTheUnitsDoesNotChangeTheCut() {
    var problem = grid(5, 5, 4, 3, 0.3);
    var borders =
        problem.borders().stream()
            .map(b -> new Problem.Border(24 - b.a(), 24 - b.b(), b.cost(), b.length()))
            .toList();
    var weight = IntStream.range(0, 25).mapToLong(k -> problem.weight()[24 - k]).toArray();
    var turned = Problem.balanced(problem.names(), weight, borders, 4, 0.3);
    assertThat(Solver.solve(turned, seconds(1)).cost())
        .isEqualTo(Solver.solve(problem, seconds(1)).cost());
  }

  @Test
  void whatCannotBeIsSaid() {
    assertThat(
            Called.on(
                    folder,
                    "district",
                    PAIR.replace("1, \"TOTPOP\": 5", "1, \"TOTPOP\": 50"),
                    "--k",
                    2,
                    "--deviation",
                    0.5)
                .err())
        .isEqualTo("engine: no plan is possible: unit 1 alone weighs 50, a part at most 41\n");
    // three in a row of which the two outer ones would have to be together
    var row =
        new Problem(
            List.of("a", "b", "c"),
            new long[] {1, 2, 1},
            List.of(new Problem.Border(0, 1, 1, 1), new Problem.Border(1, 2, 1, 1)),
            2,
            2,
            2,
            new int[0],
            0);
    var solution = Solver.solve(row, seconds(1));
    assertThat(solution.status()).isEqualTo("none found");
    assertThat(solution.explanation()).contains("connected and weigh from 2 to 2");
  }

  @Test
  void communitiesFollowTheRiver() {
    // two banks of 4 x 2 yards, a river between the columns
    var borders = new ArrayList<Problem.Border>();
    for (int row = 0; row < 4; row++)
      for (int column = 0; column < 4; column++) {
        int unit = 4 * row + column;
        if (column < 3)
          borders.add((column == 1 ? Between.RIVER : Between.YARD).border(unit, unit + 1, 50));
        if (row < 3) borders.add(Between.YARD.border(unit, unit + 4, 50));
      }
    var households = new long[16];
    Arrays.fill(households, 900);
    var problem = Communities.USUAL.fresh(names(16), households, borders);
    var solution = Solver.solve(problem, seconds(1));
    assertThat(problem.parts()).isEqualTo(2);
    assertThat(solution.cost()).isEqualTo(4);
    assertThat(solution.partOf()[0]).isEqualTo(solution.partOf()[13]);
  }

  @Test
  void whatStandsIsKeptUnlessAnotherPlanGains() {
    var base = grid(6, 6, 2, 1, 1);
    var households = new long[36];
    Arrays.fill(households, 400);
    var straight = IntStream.range(0, 36).map(unit -> unit % 6 < 3 ? 0 : 1).toArray();
    var kept =
        Solver.solve(
            Communities.USUAL.again(base.names(), households, base.borders(), straight),
            seconds(1));
    assertThat(kept.moved()).isZero();
    assertThat(kept.before()).isNotNull();
    // too small a community: few units come over, and both are within the rules
    var small = IntStream.range(0, 36).map(unit -> unit % 6 < 5 ? 0 : 1).toArray();
    var mended =
        Solver.solve(
            Communities.USUAL.again(base.names(), households, base.borders(), small), seconds(1));
    assertThat(mended.explanation()).contains("which may not stay (part 1 weighs 12000)");
    assertThat(mended.movedWeight()).isBetween(2_800L, 4_400L);
    assertThat(mended.parts()).allMatch(part -> part.weight() >= 5_000 && part.weight() <= 10_000);
  }

  @Test
  void theNumberOfCommunitiesFollowsTheHouseholds() {
    assertThat(Communities.USUAL.parts(new long[] {5_000})).isEqualTo(1);
    assertThat(Communities.USUAL.parts(new long[] {75_000})).isEqualTo(10);
    assertThatThrownBy(() -> Communities.USUAL.parts(new long[] {4_999}))
        .isInstanceOf(BadInput.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"nodes\": [|input:2: this is no JSON",
        "{}|input: there are no nodes in it",
        "{\"nodes\": [{\"id\": 1}], \"adjacency\": [[]]}|input: node 1 has none of households",
        "{\"nodes\": [{\"id\": 1, \"TOTPOP\": 2}], \"adjacency\": []}|input: adjacency has not one",
        "{\"nodes\": [{\"id\": 1, \"TOTPOP\": 2}], \"adjacency\": [[{\"id\": 7}]]}|input: a border leads",
        "{\"nodes\": [{\"id\": 1, \"TOTPOP\": -2}], \"adjacency\": [[]]}|unit 1 has a negative weight"
      })
  void badFilesAreOneLineAndCodeTwo(String content, String reason) {
    var called = Called.on(folder, "district", content + "\n", "--k", 1);
    assertThat(called.err()).startsWith("engine: " + reason).hasLineCount(1);
    assertThat(called.code()).isEqualTo(2);
  }

  @Test
  void twiceTheSameUnitOrAGraphInPiecesIsRefused() throws IOException {
    assertThat(
            Called.on(
                    folder, "district", PAIR.replace("\"id\": 1, \"T", "\"id\": 0, \"T"), "--k", 1)
                .err())
        .isEqualTo("engine: input: node 0 is there twice\n");
    var pieces = PAIR.replaceAll("\"adjacency\": .*]]", "\"adjacency\": [[], []]");
    assertThat(Called.on(folder, "district", pieces, "--k", 1).err())
        .isEqualTo("engine: the graph is not connected: it falls into 2 pieces\n");
    var wide = Files.write(folder.resolve("wide"), PAIR.getBytes(StandardCharsets.UTF_16));
    assertThat(Called.with("district", wide, "--k", 1).err())
        .isEqualTo("engine: wide:1: this is no UTF-8 text\n");
    assertThat(Called.on(folder, "district", PAIR).err())
        .isEqualTo("engine: --k is missing: how many parts\n");
  }

  private static Run seconds(int seconds) {
    return Run.of(Duration.ofSeconds(seconds), 1);
  }

  private static List<String> names(int units) {
    return IntStream.range(0, units).mapToObj(k -> "U" + k).toList();
  }

  private static Problem grid(int wide, int high, int parts, int seed, double deviation) {
    var random = new SplittableRandom(seed);
    var borders = new ArrayList<Problem.Border>();
    for (int unit = 0; unit < wide * high; unit++) {
      if (unit % wide < wide - 1) borders.add(new Problem.Border(unit, unit + 1, 1, 1));
      if (unit + wide < wide * high) borders.add(new Problem.Border(unit, unit + wide, 1, 1));
    }
    var weight = random.longs((long) wide * high, 5, 15).toArray();
    return Problem.balanced(names(weight.length), weight, borders, parts, deviation);
  }

  private static long least(Problem problem, int[] partOf, int unit) {
    if (unit == partOf.length)
      return Checker.flaw(problem, partOf).isEmpty()
          ? Checker.cost(problem, partOf)
          : Long.MAX_VALUE;
    long least = Long.MAX_VALUE;
    for (int part = 0; part < problem.parts(); part++) {
      partOf[unit] = part;
      least = Math.min(least, least(problem, partOf, unit + 1));
    }
    return least;
  }
}
