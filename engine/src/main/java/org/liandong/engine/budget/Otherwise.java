package org.liandong.engine.budget;

import java.util.ArrayList;
import java.util.Collections;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;
import org.liandong.engine.Run;
import org.liandong.engine.budget.Problem.Ballot;

/** What would have had to change for a losing project to win: found by applying the rule again. */
final class Otherwise {
  private final Electorate voters;
  private final Problem problem;
  private final Rule rule;
  private final long step;
  private final Run run;

  Otherwise(Electorate voters, Rule rule, long step, Run run) {
    this.voters = voters;
    this.problem = voters.problem();
    this.rule = rule;
    this.step = step;
    this.run = run;
  }

  /** The highest cost found with which a project had won; below zero for none. */
  long cost(int p) {
    long unit = 1;
    for (int i = 0; i < problem.decimals(); i++) unit *= 10;
    long units = Math.min(voters.cost(p), problem.budget() + 1) / unit;
    long scale = unit;
    long off = least(1, units, less -> wins(problem.costing(p, (units - less) * scale), p));
    return off < 0 || run.over() ? -1 : (units - off) * unit;
  }

  /** The fewest further voters found who vote for a project alone and make it win. */
  @Nullable Long votes(int p) {
    long found = least(1, problem.ballots().size(), more -> wins(joined(p, (int) more), p));
    return found < 0 || run.over() ? null : found;
  }

  /**
   * The first of a range for which something is true, as if it stayed true; below zero for none.
   */
  private long least(long from, long to, LongPredicate true_) {
    long reach = from;
    while (!run.over() && reach < to && !true_.test(reach)) reach = Math.min(to, reach * 2);
    if (run.over() || reach >= to && (to < from || !true_.test(to))) return -1;
    long high = reach;
    long low = reach / 2;
    while (high - low > 1 && !run.over()) {
      long middle = (low + high) >>> 1;
      if (true_.test(middle)) high = middle;
      else low = middle;
    }
    return high;
  }

  private boolean wins(Problem changed, int p) {
    var again = Electorate.of(changed, voters.satisfaction());
    return Outcome.of(again, rule, step, run).won().contains(p);
  }

  private Problem joined(int p, int more) {
    var ballots = new ArrayList<>(problem.ballots());
    long[] points = problem.kind() == Problem.Kind.POINTS ? new long[] {points()} : new long[0];
    var ballot = new Ballot("", new int[] {p}, points, java.util.List.of());
    ballots.addAll(Collections.nCopies(more, ballot));
    return problem.voting(ballots);
  }

  /** As many points as the largest vote gives altogether. */
  private long points() {
    long most = 1;
    for (var ballot : problem.ballots()) {
      long sum = 0;
      for (long next : ballot.points()) sum += next;
      most = Math.max(most, sum);
    }
    return most;
  }
}
