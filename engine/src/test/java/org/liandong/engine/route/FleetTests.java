package org.liandong.engine.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liandong.engine.BadInput;
import org.liandong.engine.Benchmarks;
import org.liandong.engine.Run;
import org.liandong.engine.route.fleet.Checker;
import org.liandong.engine.route.fleet.Problem;
import org.liandong.engine.route.fleet.Problem.Stop;
import org.liandong.engine.route.fleet.Solution;
import org.liandong.engine.route.fleet.Solver;

class FleetTests {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({"c101.txt,10,828.94", "r101.txt,19,1650.80", "c201.txt,3,591.56"})
  void publishedInstancesAreNearTheBestInSeconds(String file, int vehicles, double distance)
      throws IOException {
    var solution = solve(Problem.read(Benchmarks.file("routing/" + file)), 60_000);
    assertThat(solution.vehicles()).isEqualTo(vehicles);
    assertThat(solution.distance()).isLessThan(distance * 1.03);
  }

  @Test
  void theSameSeedGivesTheSamePlan() {
    var problem = random(30, 4);
    var first = solve(problem, 10000);
    assertThat(solve(problem, 10000)).isEqualTo(first);
  }

  @Test
  void smallInstancesAreOptimalInAnyOrder() {
    for (int seed = 0; seed < 4; seed++) {
      var problem = random(6, seed);
      var solution = solve(problem, 3000);
      double[] best = brute(problem);
      assertThat(solution.vehicles()).isEqualTo((int) best[0]);
      assertThat(solution.distance()).isCloseTo(best[1], within(1e-6));
      var stops = new ArrayList<>(problem.stops().subList(1, problem.stops().size()));
      Collections.shuffle(stops, new Random(seed));
      stops.addFirst(problem.stops().getFirst());
      var other = solve(new Problem("other", 6, problem.capacity(), stops), 3000);
      assertThat(other.distance()).isCloseTo(solution.distance(), within(1e-6));
    }
  }

  @Test
  void theCheckerRefusesWhatIsNoPlan() {
    var problem = random(6, 1);
    Solution solution = solve(problem, 3000);
    var routes = new ArrayList<>(solution.routes());
    routes.removeFirst();
    assertThatThrownBy(() -> Checker.distance(problem, routes)).hasMessageContaining("left out");
    routes.addAll(solution.routes());
    assertThatThrownBy(() -> Checker.distance(problem, routes)).hasMessageContaining("twice");
  }

  private static Solution solve(Problem problem, int steps) {
    return Solver.solve(problem, Run.of(Duration.ofSeconds(60), 1), steps);
  }

  private static Problem random(int customers, int seed) {
    var random = new Random(seed);
    var stops = new ArrayList<Stop>();
    stops.add(new Stop(50, 50, 0, 0, 400, 0));
    for (int i = 0; i < customers; i++) {
      double ready = 75 + random.nextInt(150);
      stops.add(
          new Stop(
              random.nextInt(100),
              random.nextInt(100),
              1 + random.nextInt(9),
              ready,
              ready + 60,
              5));
    }
    return new Problem("random", customers, 25, stops);
  }

  /** Fewest vehicles, then least distance, over all orders and all cuts. */
  private static double[] brute(Problem problem) {
    double[] best = {Integer.MAX_VALUE, 0};
    var customers = new ArrayList<Integer>();
    for (int c = 1; c < problem.stops().size(); c++) customers.add(c);
    permute(problem, customers, 0, best);
    return best;
  }

  private static void permute(Problem problem, List<Integer> order, int at, double[] best) {
    if (at == order.size()) {
      for (int cuts = 0; cuts < 1 << (at - 1); cuts++) cut(problem, order, cuts, best);
      return;
    }
    for (int i = at; i < order.size(); i++) {
      Collections.swap(order, at, i);
      permute(problem, order, at + 1, best);
      Collections.swap(order, at, i);
    }
  }

  private static void cut(Problem problem, List<Integer> order, int cuts, double[] best) {
    int vehicles = Integer.bitCount(cuts) + 1;
    if (vehicles > best[0]) return;
    var routes = new ArrayList<List<Integer>>();
    var route = new ArrayList<Integer>();
    for (int i = 0; i < order.size(); i++) {
      route.add(order.get(i));
      if (i == order.size() - 1 || (cuts >> i & 1) == 1) {
        routes.add(route);
        route = new ArrayList<>();
      }
    }
    try {
      double distance = Checker.distance(problem, routes);
      if (vehicles == best[0] && distance >= best[1]) return;
      best[0] = vehicles;
      best[1] = distance;
    } catch (IllegalStateException _) {
      // no plan
    }
  }

  private static final String HEAD =
      "X\n\nVEHICLE\nNUMBER CAPACITY\n 2 10\n\nCUSTOMER\nCUST NO. XCOORD.\n\n";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "X|the file ends before VEHICLE",
        "X\\nVEHICLE\\nNUMBER\\n2 -1|:4: vehicles and capacity are positive",
        "HEAD|the file ends before the first customer",
        "HEAD0 0 0 0 0 9 0\\n0 1 1 1 0 9 0|:11: customer 0 is there twice",
        "HEAD0 0 0 0 0 9 0\\n2 1 1 1 0 9 0|:11: customer 1 is expected",
        "HEAD0 0 0 0 0 9 0\\n1 1 1 1 0 9|:11: 7 numbers are expected, not 6",
        "HEAD0 0 0 0 0 9 0\\n1 1 1 -1 0 9 0|:11: negative demand",
        "HEAD0 0 0 0 0 9 0\\n1 1 1 11 0 9 0|:11: demands more than a vehicle carries",
        "HEAD0 0 0 0 0 9 0\\n1 9 1 1 0 9 0|:11: cannot be reached before it is due",
        "HEAD0 0 0 0 0 9 0\\n1 1 1 1 8.5 9 0|:11: there is no way back in time",
        "HEAD0 0 0 0 0 9 0\\n1 1 1 x 0 9 0|:11: no number: x",
      })
  void aBadFileIsRefusedWithLineAndReason(String text, String reason) throws IOException {
    var file = folder.resolve("x.txt");
    Files.writeString(file, text.replace("HEAD", HEAD).replace("\\n", "\n"));
    assertThatThrownBy(() -> Problem.read(file))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining(reason);
  }

  @Test
  void tooFewVehiclesAndOtherEncodingsAreRefused() throws IOException {
    var far = new Stop(9, 0, 9, 0, 30, 0);
    var problem = new Problem("few", 1, 10, List.of(new Stop(0, 0, 0, 0, 30, 0), far, far));
    assertThatThrownBy(() -> solve(problem, 500))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("no plan was found with 1 vehicles, only with 2");
    var file = Files.write(folder.resolve("y"), HEAD.getBytes(StandardCharsets.UTF_16));
    assertThatThrownBy(() -> Problem.read(file)).isInstanceOf(BadInput.class);
  }
}
