package org.liandong.engine.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.liandong.engine.BadInput;
import org.liandong.engine.Called;
import org.liandong.engine.Run;

class MatchTests {
  private static final String FILE =
      """
      # two helpers, three needs
      weights,100,200,300,100,5000,100000
      community,C1,0.5
      community,C2,0
      service,S1,1,1
      service,S2,1,2
      need,N1,C1,1,1,,,,S1:1000 S2:500
      need,N2,C2,1,1,S1,,,S1:200
      need,N3,C2,2,1,,S2,accepted,S2:3000
      """;

  @TempDir Path folder;

  @Test
  void tellsWhoHelpsWhomAndWhy() throws IOException {
    var pairs = folder.resolve("pairs.csv");
    var called = Called.on(folder, "assign", FILE, "--pairs", pairs);
    assertThat(called.code()).isZero();
    assertThat(called.out())
        .contains("\"optimal\"", "\"met\" : 2", "0 of those that had one", "\"distance\" : 100")
        .contains("\"checked\" : true");
    assertThat(Files.readAllLines(pairs))
        .containsExactly(
            "need,service,points,distance,tier,continuity,change,accepted,cheaper,saved",
            "N1,S1,100,100,0,0,0,,,0",
            "N2,,5000,,,,,,S1,4980",
            "N3,S2,500,300,200,0,0,accepted,,0");
  }

  @Test
  void aFloorWeighsMoreThanWhatItCosts() {
    var without = FILE.replace("C1,0.5", "C1,0").replace("need,N2,C2,1", "need,N2,C2,2");
    assertThat(Called.on(folder, "assign", without, "--pairs", folder.resolve("p")).code())
        .isZero();
    assertThat(folder.resolve("p")).content().contains("N1,,5000").contains("N2,S1,20");
    var with = without.replace("C1,0", "C1,1");
    assertThat(Called.on(folder, "assign", with, "--pairs", folder.resolve("p")).code()).isZero();
    assertThat(folder.resolve("p")).content().contains("N1,S1,100").contains("N2,,10000");
  }

  @Test
  void aFloorOutOfReachIsSaid() {
    var scarce = FILE.replace("C2,0", "C2,1");
    assertThat(Called.on(folder, "assign", scarce).out())
        .contains("1 communities stay below their floor");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void agreesWithTryingEverything(int seed) {
    var problem = random(7, 4, seed, false);
    var solution = Solver.solve(problem, seconds());
    assertThat(solution.status()).isEqualTo("optimal");
    assertThat(solution.points()).isEqualTo(least(problem, new int[7], 0));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void theOrderOfTheNeedsDoesNotChangeThePoints(int seed) {
    var forth = Solver.solve(random(300, 30, seed, false), seconds());
    var back = Solver.solve(random(300, 30, seed, true), seconds());
    assertThat(forth.status()).isEqualTo("optimal");
    assertThat(back.points()).isEqualTo(forth.points());
  }

  @Test
  void matchingAgainChangesNothingWithoutAReason() {
    var problem = random(300, 30, 4, false);
    var before = Solver.solve(problem, seconds());
    var again = Solver.solve(withNow(problem, before.service(), -1), seconds());
    assertThat(again.changed()).isZero();
    assertThat(again.service()).containsExactly(before.service());
  }

  @Test
  void whenAHelperFallsOutFewOthersAreMoved() {
    var problem = random(300, 30, 5, false);
    var before = Solver.solve(problem, seconds());
    int lost = before.service()[0];
    var again = Solver.solve(withNow(problem, before.service(), lost), seconds());
    long touched = IntStream.of(before.service()).filter(s -> s == lost).count();
    assertThat(again.changed()).isLessThanOrEqualTo((int) (4 * touched));
    assertThat(again.service()).doesNotContain(lost);
  }

  @Test
  void whatIsAcceptedStaysEvenWhereItIsDearer() {
    var needs = new Needs();
    needs.add(new Needs.Need("N1", 0, 1, 1, -1, 0, true));
    needs.candidate(0, 9_000_000);
    needs.candidate(1, 1);
    var problem =
        new Problem(
            List.of(new Problem.Service("far", 1, 1), new Problem.Service("near", 1, 1)),
            List.of(new Problem.Community("C", 0)),
            needs,
            Weights.USUAL);
    assertThat(Solver.solve(problem, seconds()).service()).containsExactly(0);
    assertThatThrownBy(() -> Checker.points(problem, new int[] {1}))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void moreAcceptedThanPlacesIsRefused() {
    var needs = new Needs();
    needs.add(new Needs.Need("N1", 0, 1, 1, -1, 0, true));
    needs.candidate(0, 1);
    assertThatThrownBy(() ->
            new Problem(
                List.of(new Problem.Service("S", 0, 1)),
                List.of(new Problem.Community("C", 0)),
                needs,
                Weights.USUAL))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("accepted more needs than it has places");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "community,C,2|input:1: a share from 0 to 1 is expected, not 2",
        "service,S,-1,1|input:1: a whole number from 0 to 5000000 is expected, not -1",
        "service,S,1,1;service,S,1,1|input:2: service S is there twice",
        "service,S,1|input:1: a line of service has 4 words, not 3",
        "community,C,0;need,N,D,1,1,,,,|input:2: there is no community D",
        "community,C,0;need,N,C,1,1,,,,X:5|input:2: there is no service X",
        "community,C,0;need,N,C,1,1,,,,;need,N,C,1,1,,,,|input:3: need N is there twice",
        "community,C,0|input:1: there are no needs in it",
        "community,C,0;help|input:2: a line begins with weights, community, service or need",
        "community,C,0;service,S,1,1;need,N,C,0,1,,,,S:5|need N: the priority is not valid"
      })
  void badFilesAreOneLineAndCodeTwo(String content, String reason) {
    var called = Called.on(folder, "assign", content.replace(';', '\n'));
    assertThat(called.err()).isEqualTo("engine: " + reason + "\n");
    assertThat(called.code()).isEqualTo(2);
  }

  private static Run seconds() {
    return Run.of(Duration.ofSeconds(20), 1);
  }

  private static Problem random(int many, int services, int seed, boolean turned) {
    var random = new SplittableRandom(seed);
    var list = new ArrayList<Problem.Service>();
    for (int one = 0; one < services; one++)
      list.add(new Problem.Service("S" + one, random.nextInt(2 * many / services), 1 + one % 3));
    var communities = List.of(new Problem.Community("A", 0.9), new Problem.Community("B", 0.3));
    var needs = new Needs();
    long first = random.nextLong();
    for (int one = 0; one < many; one++) {
      int number = turned ? many - 1 - one : one;
      var own = new SplittableRandom(first + number);
      needs.add(
          new Needs.Need(
              "N" + number,
              own.nextInt(2),
              1 + own.nextInt(3),
              1 + own.nextInt(2),
              own.nextInt(services),
              -1,
              false));
      for (int service = 0; service < services; service++)
        if (own.nextInt(3) > 0) needs.candidate(service, own.nextInt(20_000));
    }
    return new Problem(list, communities, needs, Weights.USUAL);
  }

  /** The same with what each need has now; one service has lost all its places. */
  private static Problem withNow(Problem problem, int[] service, int lost) {
    var old = problem.needs();
    var needs = new Needs();
    for (int one = 0; one < old.size(); one++) {
      needs.add(
          new Needs.Need(
              old.id(one),
              old.community(one),
              old.priority(one),
              old.tier(one),
              old.previous(one),
              service[one],
              false));
      for (int k = old.start(one); k < old.start(one + 1); k++)
        needs.candidate(old.candidate(k), old.distance(k));
    }
    var services = new ArrayList<>(problem.services());
    if (lost >= 0) services.set(lost, new Problem.Service("lost", 0, services.get(lost).tier()));
    return new Problem(services, problem.communities(), needs, problem.weights());
  }

  private static long least(Problem problem, int[] service, int need) {
    if (need == service.length) return allowed(problem, service);
    service[need] = -1;
    long least = least(problem, service, need + 1);
    for (int k = problem.needs().start(need); k < problem.needs().start(need + 1); k++) {
      service[need] = problem.needs().candidate(k);
      least = Math.min(least, least(problem, service, need + 1));
    }
    return least;
  }

  private static long allowed(Problem problem, int[] service) {
    try {
      return Checker.points(problem, service);
    } catch (IllegalStateException _) {
      return Long.MAX_VALUE;
    }
  }
}
