package org.liandong.engine.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liandong.engine.BadInput;
import org.liandong.engine.Benchmarks;
import org.liandong.engine.Run;
import org.liandong.engine.route.care.Checker;
import org.liandong.engine.route.care.Problem;
import org.liandong.engine.route.care.Problem.Apart;
import org.liandong.engine.route.care.Problem.Break;
import org.liandong.engine.route.care.Problem.Carer;
import org.liandong.engine.route.care.Problem.Need;
import org.liandong.engine.route.care.Problem.Patient;
import org.liandong.engine.route.care.Reader;
import org.liandong.engine.route.care.Solution;
import org.liandong.engine.route.care.Solver;

class CareTests {
  private static final double FOREVER = Double.POSITIVE_INFINITY;

  @ParameterizedTest
  @CsvSource({"1,218.199", "3,305.858", "4,186.897", "8,232.048", "10,225.006"})
  void publishedInstancesReachThePublishedBest(int number, double best) throws IOException {
    var file = Benchmarks.file("routing/hhcrsp/InstanzCPLEX_HCSRP_10_" + number + ".json");
    assertThat(solve(Reader.read(file), 20000).cost()).isCloseTo(best, within(0.001));
  }

  @Test
  void theSameSeedGivesTheSamePlan() {
    var problem = random(12, 3, new Random(5));
    var first = solve(problem, 5000);
    assertThat(solve(problem, 5000)).isEqualTo(first);
  }

  @Test
  void smallInstancesAreOptimalInAnyOrder() {
    for (int seed = 0; seed < 4; seed++) {
      var problem = random(4, 2, new Random(seed));
      double best = new Brute(problem).best();
      var solution = solve(problem, 2000);
      assertThat(solution.cost()).as("seed %d", seed).isCloseTo(best, within(1e-6));
      assertThat(Checker.cost(problem, solution.routes(), solution.unassigned()))
          .isEqualTo(solution.cost());
      assertThat(solve(turned(problem), 2000).cost()).isCloseTo(best, within(1e-6));
    }
  }

  @Test
  void workingHoursBreaksAndFixedVisitsAreKept() {
    var lunch = List.of(new Break(60, 90));
    var carers = List.of(new Carer("c", Set.of("s"), 10, 130, lunch));
    var patients =
        List.of(
            patient("a", 0, 50, true, Optional.empty()),
            patient("b", 55, 100, false, Optional.empty()),
            patient("far", 0, 200, false, Optional.empty()));
    double[][] way = {{0, 10, 10, 80}, {10, 0, 10, 80}, {10, 10, 0, 80}, {80, 80, 80, 0}};
    var solution = solve(new Problem("hours", patients, carers, way, 10), 500);
    assertThat(solution.unassigned()).containsExactly("far");
    var visits = solution.routes().getFirst().locations();
    assertThat(visits).extracting(Solution.Visit::patient).containsExactly("a", "b");
    assertThat(visits).extracting(Solution.Visit::begin).containsExactly(20.0, 90.0);
  }

  @Test
  void theUsualCarerComesUnlessItIsTooFar() {
    var carers =
        List.of(
            new Carer("near", Set.of("s"), 0, FOREVER, List.of()),
            new Carer("usual", Set.of("s"), 0, FOREVER, List.of()));
    var patients =
        List.of(
            patient("a", 0, 500, false, Optional.of("near")),
            patient("b", 0, 500, false, Optional.of("usual")));
    double[][] way = {{0, 20, 20}, {20, 0, 1}, {20, 1, 0}};
    var faithful = solve(new Problem("x", patients, carers, way, 100), 500);
    assertThat(faithful.routes()).hasSize(2);
    assertThat(faithful.unfamiliar()).isZero();
    var thrifty = solve(new Problem("x", patients, carers, way, 1), 500);
    assertThat(thrifty.routes()).hasSize(1);
    assertThat(thrifty.unfamiliar()).isEqualTo(1);
  }

  @Test
  void theCheckerRefusesCarersWhoDoNotMeet() throws IOException {
    var problem = Reader.read(Benchmarks.file("routing/hhcrsp/toy.json"));
    var solution = solve(problem, 5000);
    assertThat(solution.unassigned()).isEmpty();
    var routes = new ArrayList<Solution.Route>();
    for (var route : solution.routes()) {
      var late =
          route.locations().stream()
              .map(v -> new Solution.Visit(v.patient(), v.service(), v.begin() + 7, v.end() + 7))
              .toList();
      routes.add(routes.isEmpty() ? new Solution.Route(route.carer(), late) : route);
    }
    assertThatThrownBy(() -> Checker.cost(problem, routes, List.of()))
        .isInstanceOf(IllegalStateException.class);
  }

  private static Patient patient(
      String id, double opens, double closes, boolean fixed, Optional<String> usual) {
    var needs = List.of(new Need("s", 10));
    return new Patient(id, opens, closes, fixed, needs, Optional.empty(), Optional.empty(), usual);
  }

  private static Solution solve(Problem problem, int steps) {
    return Solver.solve(problem, Run.of(Duration.ofSeconds(60), 1), steps);
  }

  static Problem random(int many, int carers, Random random) {
    double[][] way = new double[many + 1][many + 1];
    int[] x = random.ints(many + 1, 0, 60).toArray();
    for (int i = 0; i <= many; i++)
      for (int j = 0; j <= many; j++) way[i][j] = Math.abs(x[i] - x[j]);
    var all = new ArrayList<Carer>();
    for (int c = 0; c < carers; c++)
      all.add(new Carer("c" + c, Set.of("s", "t" + c % 2), 0, FOREVER, List.of()));
    var patients = new ArrayList<Patient>();
    for (int p = 0; p < many; p++) {
      double opens = random.nextInt(100);
      boolean two = p % 3 == 1;
      var needs =
          two
              ? List.of(new Need("t0", 10), new Need("t1", 10))
              : List.of(new Need(p % 3 == 0 ? "s" : "t0", 10));
      double least = p % 2 == 0 ? 0 : 5;
      Optional<Apart> apart = two ? Optional.of(new Apart(least, 2 * least)) : Optional.empty();
      patients.add(
          new Patient(
              "p" + p, opens, opens + 30, false, needs, apart, Optional.empty(), Optional.empty()));
    }
    return new Problem("random", patients, all, way, 0);
  }

  /** The same with patients in the reverse order. */
  private static Problem turned(Problem problem) {
    int many = problem.patients().size();
    double[][] way = new double[many + 1][many + 1];
    for (int i = 0; i <= many; i++)
      for (int j = 0; j <= many; j++)
        way[i][j] = problem.way()[i == 0 ? 0 : many + 1 - i][j == 0 ? 0 : many + 1 - j];
    var patients = new ArrayList<>(problem.patients());
    Collections.reverse(patients);
    return new Problem("turned", patients, problem.carers(), way, 0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "p0 p0|p0: is there twice",
        "p0 bad|bad: nobody can come for gardening",
        "p0 early|early: closes before it opens",
        "p0 pair|pair: two services without synchronization",
      })
  void aPatientNobodyCanVisitIsRefused(String ids, String reason) {
    var carers = List.of(new Carer("c", Set.of("s"), 0, FOREVER, List.of()));
    var patients = new ArrayList<Patient>();
    for (var id : ids.split(" ")) {
      var needs = new ArrayList<>(List.of(new Need(id.equals("bad") ? "gardening" : "s", 10)));
      if (id.equals("pair")) needs.add(new Need("s", 10));
      double closes = id.equals("early") ? -1 : 9;
      patients.add(
          new Patient(
              id, 0, closes, false, needs, Optional.empty(), Optional.empty(), Optional.empty()));
    }
    assertThatThrownBy(() -> new Problem("x", patients, carers, new double[3][3], 0))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining(reason);
  }
}
