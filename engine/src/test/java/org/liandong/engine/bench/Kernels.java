package org.liandong.engine.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.liandong.engine.Run;
import org.liandong.engine.budget.Budgeting;
import org.liandong.engine.budget.Budgeting.Wish;
import org.liandong.engine.budget.Problem;
import org.liandong.engine.budget.Problem.Ballot;
import org.liandong.engine.budget.Problem.Kind;
import org.liandong.engine.budget.Problem.Project;
import org.liandong.engine.budget.Rule;
import org.liandong.engine.budget.Satisfaction;
import org.liandong.engine.opinion.Follower;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Hot loops of votes on projects and of opinion: {@code bin/bench engine --jmh Kernels}. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class Kernels {
  /** How many people vote. */
  @Param({"1000", "4000", "16000", "64000"})
  public int people;

  private Problem problem =
      new Problem(Kind.APPROVAL, 0, 0, List.of(), List.of(), 0, Map.of(), List.of());
  private Follower follower =
      Follower.of(
          new org.liandong.engine.opinion.Problem(
              new int[] {0},
              new int[] {0},
              new String[] {""},
              new boolean[1],
              new byte[1][1],
              new long[1]),
          1);
  private int turn;

  @Setup
  public void votes() {
    var random = new Random(1);
    var projects = new ArrayList<Project>();
    for (int p = 0; p < 100; p++)
      projects.add(new Project("p" + p, (1L + random.nextInt(50)) * people / 10, ""));
    var ballots = new ArrayList<Ballot>();
    for (int v = 0; v < people; v++)
      ballots.add(
          new Ballot(
              "v" + v,
              random.ints(10, 0, 100).distinct().sorted().toArray(),
              new long[0],
              List.of()));
    problem =
        new Problem(Kind.APPROVAL, 50L * people, 0, projects, ballots, 0, Map.of(), List.of());
    var cells = new byte[people][200];
    for (var row : cells) for (int j = 0; j < row.length; j++) row[j] = (byte) random.nextInt(4);
    var texts = new String[200];
    java.util.Arrays.fill(texts, "");
    follower =
        Follower.of(
            new org.liandong.engine.opinion.Problem(
                IntStream.range(0, people).toArray(),
                IntStream.range(0, 200).toArray(),
                texts,
                new boolean[200],
                cells,
                new long[people]),
            1);
  }

  /** A run of equal shares with its check. */
  @Benchmark
  public Object equalShares() {
    var wish = new Wish(Rule.EQUAL_SHARES, Satisfaction.COST, 0, false);
    return Budgeting.solve(problem, wish, Run.of(java.time.Duration.ofMinutes(1), 1));
  }

  /** One more vote in a conversation of 200 statements. */
  @Benchmark
  public Object anotherVote() {
    return follower.take(
        List.of(new Follower.Vote(turn++ % people, turn % 200, (byte) (turn % 3))));
  }
}
