package org.liandong.engine.opinion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What follows from the groups: exact counts and closed formulas. */
final class Statistics {
  private static final int FIVE = 5;
  private final Problem problem;
  private final Counts counts;
  private final Counts everybody;

  Statistics(Problem problem, Counts counts) {
    this.problem = problem;
    this.counts = counts;
    everybody = Counts.of(problem, new int[problem.people().length]);
  }

  /** The statements all groups can agree with: product over groups of (agree + 1) / (seen + 2). */
  double[] groupAware() {
    var product = new double[problem.comments().length];
    for (int j = 0; j < product.length; j++) {
      product[j] = 1;
      for (int g = 0; g < counts.groups(); g++)
        product[j] *= Tests.share(counts.agree()[g][j], counts.seen()[g][j]);
    }
    return product;
  }

  /** The five statements that all who voted agree with, or disagree with, most surely. */
  List<Statement> consensus(boolean agree) {
    var found = new ArrayList<Statement>();
    for (int j = 0; j < problem.comments().length; j++) {
      if (problem.out()[j]) continue;
      int success = (agree ? everybody.agree() : everybody.disagree())[0][j];
      var statement = statement(j, agree, success, everybody.seen()[0][j]);
      if (statement.share() > 0.5 && statement.test() > Tests.SIGNIFICANT) found.add(statement);
    }
    found.sort(Comparator.comparingDouble((Statement s) -> -s.share() * s.test()));
    return List.copyOf(found.subList(0, Math.min(FIVE, found.size())));
  }

  private Statement statement(int j, boolean agree, int success, int trials) {
    return new Statement(
        problem.comments()[j],
        problem.texts()[j],
        agree ? "agree" : "disagree",
        success,
        trials,
        Tests.share(success, trials),
        Tests.proportion(success, trials));
  }

  /** What tells a group from the others, at most five, agreements first. */
  List<Representative> representative(int g) {
    var sufficient = new ArrayList<Representative>();
    @Nullable Representative best = null;
    @Nullable Representative agreed = null;
    for (int j = 0; j < problem.comments().length; j++) {
      if (problem.out()[j]) continue;
      var agree = side(g, j, true);
      var disagree = side(g, j, false);
      var stronger = agree.ratioTest() > disagree.ratioTest() ? agree : disagree;
      if (passes(agree) || passes(disagree)) sufficient.add(stronger);
      if (stronger.ratioTest() > 0 && (best == null || stronger.ratioTest() > best.ratioTest()))
        best = stronger;
      if (more(agree, agreed, agree.statement().success() + disagree.statement().success()))
        agreed = agree;
    }
    return chosen(sufficient, best, agreed);
  }

  private Representative side(int g, int j, boolean agree) {
    int[][] side = agree ? counts.agree() : counts.disagree();
    int success = side[g][j];
    int trials = counts.seen()[g][j];
    int others = Counts.all(side, j) - success;
    int otherTrials = Counts.all(counts.seen(), j) - trials;
    return new Representative(
        statement(j, agree, success, trials),
        Tests.share(success, trials) / Tests.share(others, otherTrials),
        Tests.two(success, trials, others, otherTrials),
        false);
  }

  private static boolean passes(Representative side) {
    return side.ratioTest() > Tests.SIGNIFICANT && side.statement().test() > Tests.SIGNIFICANT;
  }

  /** Whether a group agrees with a statement more surely than with the best one so far. */
  private static boolean more(Representative agree, @Nullable Representative best, int voiced) {
    if (voiced == 0) return false;
    var statement = agree.statement();
    if (best == null)
      return statement.test() > Tests.SIGNIFICANT || agree.ratio() > 1 && statement.share() > 0.5;
    if (best.ratio() > 1) return agree.weight() > best.weight();
    return statement.share() * statement.test()
        > best.statement().share() * best.statement().test();
  }

  private static List<Representative> chosen(
      List<Representative> sufficient,
      @Nullable Representative best,
      @Nullable Representative agreed) {
    var chosen = new ArrayList<Representative>();
    if (agreed != null)
      chosen.add(new Representative(agreed.statement(), agreed.ratio(), agreed.ratioTest(), true));
    else if (sufficient.isEmpty() && best != null) chosen.add(best);
    sufficient.sort(Comparator.comparingDouble((Representative r) -> -r.weight()));
    for (var next : sufficient) {
      boolean again = agreed != null && next.statement().comment() == agreed.statement().comment();
      if (!again && chosen.size() < FIVE) chosen.add(next);
    }
    chosen.sort(Comparator.comparing(next -> next.statement().side()));
    return List.copyOf(chosen);
  }
}
