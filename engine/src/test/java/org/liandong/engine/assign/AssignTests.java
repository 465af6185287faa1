package org.liandong.engine.assign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.liandong.engine.BadInput;
import org.liandong.engine.Benchmarks;
import org.liandong.engine.Called;
import org.liandong.engine.Run;

class AssignTests {
  private static final String TINY = "2 3\n1 9 2\n4 1 7\n2 2 2\n3 3 3\n4 6\n";

  @TempDir Path folder;

  @Test
  void printsTheCheapestAssignmentWithItsLoads() {
    var called = Called.on(folder, "assign", TINY);
    assertThat(called.code()).isZero();
    assertThat(called.out()).contains("\"optimal\"", "\"cost\" : 4", "\"checked\" : true");
  }

  @Test
  void theSameFileForTheLargestSum() {
    assertThat(Called.on(folder, "assign", TINY, "--goal", "max").out()).contains("\"cost\" : 20");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6})
  void agreesWithTryingEverything(int seed) {
    var problem = random(3, 7, seed);
    long least = least(problem, new int[7], 0);
    if (least == Long.MAX_VALUE) {
      assertThatThrownBy(() -> Solver.solve(problem, seconds(5))).isInstanceOf(BadInput.class);
      return;
    }
    var solution = Solver.solve(problem, seconds(5));
    assertThat(solution.status()).isEqualTo("optimal");
    assertThat(solution.cost()).isEqualTo(least);
  }

  @Test
  void theOrderOfTheItemsDoesNotChangeTheCost() {
    var problem = random(4, 12, 3);
    var turned = random(4, 12, 3);
    for (int agent = 0; agent < 4; agent++)
      for (int item = 0; item < 12; item++) {
        turned.cost()[turned.at(agent, item)] = problem.cost()[problem.at(agent, 11 - item)];
        turned.load()[turned.at(agent, item)] = problem.load()[problem.at(agent, 11 - item)];
      }
    assertThat(Solver.solve(turned, seconds(5)).cost())
        .isEqualTo(Solver.solve(problem, seconds(5)).cost());
  }

  @ParameterizedTest
  @CsvSource({
    "cattrysse1994/gap1-0, 261",
    "cattrysse1994/gap12-0, 974",
    "chu1997/a05100, 1698",
    "chu1997/a20200, 2339",
    "chu1997/b05100, 1843"
  })
  void reachesThePublishedBest(String name, long best) throws IOException {
    var problem = Problem.read(Benchmarks.file("gap/" + name), 1);
    assertThat(Solver.solve(problem, seconds(2)).cost()).isBetween(best, best + best / 300);
  }

  @Test
  void oneOfSeveralProblemsInAFile() {
    var called = Called.on(folder, "assign", "2\n1 1\n5\n1\n1\n" + TINY, "--problem", 2);
    assertThat(called.out()).contains("\"cost\" : 4");
    assertThat(Called.on(folder, "assign", TINY, "--problem", 2).err())
        .isEqualTo("engine: input:1: there are 1 problems in it, not 2\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|input:1: the file ends where the number of agents is expected",
        "2 3 1 9 2 4 1|input:1: the file ends where a cost is expected",
        "c 3|input:1: the number of agents is a whole number from 1 to 20000000, not c",
        "1 1 5 1 -4|input:1: a capacity is a whole number from 0 to 100000000, not -4",
        "1 1 5 1 1 7|input:1: unexpected 7 behind the end",
        "5000 5000|input:1: the number of items is a whole number from 1 to 4000, not 5000",
        "1 1 5 3 2|item 1 is larger than the capacity of every agent",
        "1 2 5 5 2 2 3|no assignment keeps all capacities (proven)"
      })
  void badFilesAreOneLineAndCodeTwo(String content, String reason) {
    var called = Called.on(folder, "assign", content);
    assertThat(called.err()).isEqualTo("engine: " + reason + "\n");
    assertThat(called.code()).isEqualTo(2);
  }

  @Test
  void aFileInAnotherEncodingIsRefused() throws IOException {
    var file = Files.write(folder.resolve("wide"), TINY.getBytes(StandardCharsets.UTF_16));
    assertThat(Called.with("assign", file).code()).isEqualTo(2);
  }

  private static Run seconds(int seconds) {
    return Run.of(Duration.ofSeconds(seconds), 1);
  }

  private static Problem random(int agents, int items, int seed) {
    var random = new SplittableRandom(seed);
    var cost = random.ints((long) agents * items, 1, 50).toArray();
    var load = random.ints((long) agents * items, 1, 20).toArray();
    int capacity = 8 * items / agents;
    var capacities = new int[agents];
    Arrays.fill(capacities, capacity);
    return new Problem(agents, items, cost, load, capacities);
  }

  private static long least(Problem problem, int[] agents, int item) {
    if (item == agents.length) {
      for (int agent = 0; agent < problem.agents(); agent++)
        if (Checker.load(problem, agents, agent) > problem.capacity()[agent]) return Long.MAX_VALUE;
      return Checker.cost(problem, agents);
    }
    long least = Long.MAX_VALUE;
    for (int agent = 0; agent < problem.agents(); agent++) {
      agents[item] = agent;
      least = Math.min(least, least(problem, agents, item + 1));
    }
    return least;
  }
}
