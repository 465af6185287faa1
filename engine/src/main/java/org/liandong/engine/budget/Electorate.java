package org.liandong.engine.budget;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import org.liandong.engine.BadInput;
import org.liandong.engine.budget.Problem.Ballot;

/**
 * The voters with what each project is worth to them. Voters with the same ballot are one class: no
 * rule can tell them apart.
 *
 * @param problem what was voted on
 * @param satisfaction how a project is valued
 * @param classOf the class of each voter, in the order of the ballots
 * @param size how many voters each class has
 * @param projects of each class, those worth more than nothing, ascending
 * @param worth of these, in the same order
 * @param supporters the classes of each project, ascending
 * @param worthTo what the project is worth to each of these
 * @param total worth of each project to all voters, also where it is below zero
 * @param scores of each project: votes, points, or Borda scores, as its threshold counts them
 */
record Electorate(
    Problem problem,
    Satisfaction satisfaction,
    int[] classOf,
    int[] size,
    int[][] projects,
    long[][] worth,
    int[][] supporters,
    long[][] worthTo,
    long[] total,
    double[] scores) {
  private static final long MOST = 1L << 62;

  static Electorate of(Problem problem, Satisfaction satisfaction) {
    var classes = new LinkedHashMap<Same, Integer>();
    var classOf = new int[problem.ballots().size()];
    var firsts = new ArrayList<Ballot>();
    for (int i = 0; i < classOf.length; i++) {
      var ballot = problem.ballots().get(i);
      var known = classes.putIfAbsent(new Same(ballot), firsts.size());
      classOf[i] = known == null ? firsts.size() : known;
      if (known == null) firsts.add(ballot);
    }
    var size = new int[firsts.size()];
    for (int of : classOf) size[of]++;
    return built(problem, satisfaction, classOf, size, firsts);
  }

  private static Electorate built(
      Problem problem, Satisfaction satisfaction, int[] classOf, int[] size, List<Ballot> firsts) {
    var valued = new Valued(problem, satisfaction);
    int count = problem.projects().size();
    var total = new long[count];
    var scores = new double[count];
    var projects = new int[size.length][];
    var worth = new long[size.length][];
    var supports = new int[count];
    for (int c = 0; c < size.length; c++) {
      var values = valued.of(firsts.get(c));
      for (var value : values) {
        add(total, value, size[c]);
        scores[value.project()] += value.score() * size[c];
      }
      var liked = Arrays.stream(values).filter(value -> value.worth() > 0).toList();
      projects[c] = liked.stream().mapToInt(Valued.Value::project).toArray();
      worth[c] = liked.stream().mapToLong(Valued.Value::worth).toArray();
      for (int project : projects[c]) supports[project]++;
    }
    var supporters = new int[count][];
    var worthTo = new long[count][];
    turn(projects, worth, supports, supporters, worthTo);
    return new Electorate(
        problem, satisfaction, classOf, size, projects, worth, supporters, worthTo, total, scores);
  }

  private static void add(long[] total, Valued.Value value, int times) {
    try {
      long sum = Math.addExact(total[value.project()], Math.multiplyExact(value.worth(), times));
      if (Math.abs(sum) > MOST) throw new ArithmeticException();
      total[value.project()] = sum;
    } catch (ArithmeticException _) {
      throw new BadInput("votes times amounts are larger than this engine counts exactly");
    }
  }

  private static void turn(
      int[][] projects, long[][] worth, int[] supports, int[][] supporters, long[][] worthTo) {
    for (int p = 0; p < supports.length; p++) {
      supporters[p] = new int[supports[p]];
      worthTo[p] = new long[supports[p]];
    }
    var filled = new int[supports.length];
    for (int c = 0; c < projects.length; c++)
      for (int i = 0; i < projects[c].length; i++) {
        int p = projects[c][i];
        supporters[p][filled[p]] = c;
        worthTo[p][filled[p]++] = worth[c][i];
      }
  }

  int voters() {
    return classOf.length;
  }

  long cost(int project) {
    return problem.projects().get(project).cost();
  }

  /** Whether a project reached the score it needs. */
  boolean eligible(int project) {
    return scores[project] >= problem.threshold();
  }

  /** Two ballots that say the same. */
  private record Same(Ballot ballot) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Same(var that)
          && Arrays.equals(ballot.projects(), that.projects())
          && Arrays.equals(ballot.points(), that.points());
    }

    @Override
    public int hashCode() {
      return 31 * Arrays.hashCode(ballot.projects()) + Arrays.hashCode(ballot.points());
    }
  }
}
