package org.liandong.engine.budget;

import java.util.Arrays;
import java.util.Comparator;
import org.liandong.engine.BadInput;
import org.liandong.engine.budget.Problem.Ballot;
import org.liandong.engine.budget.Problem.Kind;

/** What the projects of a ballot are worth to its voter. */
record Valued(Problem problem, Satisfaction satisfaction) {
  /**
   * One project on a ballot.
   *
   * @param worth to the voter; points are counted in thousandths
   * @param score what it adds to the project's score: a vote, points, or a Borda score
   */
  record Value(int project, long worth, double score) {}

  /** Ascending by project; a project named twice counts once, with its last points. */
  Value[] of(Ballot ballot) {
    int length = ballot.projects().length;
    var values = new Value[length];
    for (int i = 0; i < length; i++) values[i] = value(ballot, i);
    Arrays.sort(values, Comparator.comparingInt(Value::project));
    int kept = 0;
    for (int i = 0; i < length; i++) {
      boolean again = kept > 0 && values[kept - 1].project() == values[i].project();
      if (!again) values[kept++] = values[i];
      else if (problem.kind() == Kind.POINTS) values[kept - 1] = values[i];
    }
    return Arrays.copyOf(values, kept);
  }

  private Value value(Ballot ballot, int at) {
    int project = ballot.projects()[at];
    long points = points(ballot, at);
    long cost = problem.projects().get(project).cost();
    double score = problem.kind() == Kind.POINTS ? points / (double) Votes.POINT : points;
    return new Value(project, worth(points, cost), score);
  }

  /** Borda: the last of a ballot has 0, the one before it 1, and so on. */
  private long points(Ballot ballot, int at) {
    return switch (problem.kind()) {
      case APPROVAL -> 1;
      case ORDINAL -> ballot.projects().length - 1L - at;
      case POINTS -> ballot.points()[at];
    };
  }

  private long worth(long points, long cost) {
    try {
      return switch (satisfaction) {
        case CARDINALITY -> 1;
        case COST -> cost;
        case SCORE -> points;
        case SCORE_COST -> Math.multiplyExact(points, cost);
      };
    } catch (ArithmeticException _) {
      throw new BadInput("points times costs are larger than this engine counts exactly");
    }
  }
}
