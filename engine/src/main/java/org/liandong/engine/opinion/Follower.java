package org.liandong.engine.opinion;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.liandong.engine.opinion.Opinion.State;
import org.liandong.engine.opinion.Solution.Followed;

/**
 * Follows a conversation while people vote: the axes and the groups found before are brought up to
 * date instead of being found anew, so that groups keep their numbers and nobody jumps. A few
 * rounds of orthogonal iteration and one k-means from the old centres, a few walks over the votes.
 */
public final class Follower {
  private static final int ROUNDS = 3;
  private static final long MANY = 5_000_000;
  private State state;

  private Follower(State state) {
    this.state = state;
  }

  /**
   * A new vote, or one that takes the place of an earlier one.
   *
   * @param vote {@link Problem#AGREE}, {@link Problem#DISAGREE} or {@link Problem#PASS}
   */
  public record Vote(int person, int comment, byte vote) {}

  /** Begins with what was found from all votes so far. */
  public static Follower of(Problem problem, long seed) {
    return new Follower(Opinion.state(problem, seed));
  }

  /** Takes votes in; people and statements may be new. */
  public Followed take(Collection<Vote> votes) {
    long begun = System.nanoTime();
    var before = state;
    var problem = joined(before.problem(), votes);
    var position = moved(before, problem).followed(problem, rounds(problem));
    int[] present = problem.present();
    var found =
        Grouping.followed(
            Opinion.pick(position.x(), present),
            Opinion.pick(position.y(), present),
            before.found());
    var all = Opinion.spread(found, present, problem.people().length);
    state = new State(problem, position, all, all.group());
    double seconds = (System.nanoTime() - begun) / 1e9;
    return new Followed(votes.size(), Math.rint(seconds * 1000) / 1000, alike(before, state));
  }

  /** The figures as they are now. */
  public Solution solution() {
    return Opinion.shown(state, null, null);
  }

  State state() {
    return state;
  }

  private static int rounds(Problem problem) {
    return (long) problem.people().length * problem.comments().length > MANY ? 1 : ROUNDS;
  }

  private static double alike(State before, State now) {
    var both =
        Arrays.stream(before.problem().people())
            .filter(person -> of(before, person) >= 0 && of(now, person) >= 0)
            .toArray();
    return Alike.index(
        Arrays.stream(both).map(person -> of(before, person)).toArray(),
        Arrays.stream(both).map(person -> of(now, person)).toArray());
  }

  private static int of(State state, int person) {
    return state.problem().row(person).map(row -> state.group()[row]).orElse(-1);
  }

  /** The old directions, with a zero for each new statement. */
  private static Projection moved(State before, Problem problem) {
    var old = before.position();
    if (Arrays.equals(before.problem().comments(), problem.comments())) return old;
    var first = new double[problem.comments().length];
    var second = new double[first.length];
    for (int j = 0; j < first.length; j++) {
      int at = Arrays.binarySearch(before.problem().comments(), problem.comments()[j]);
      if (at < 0) continue;
      first[j] = old.first()[at];
      second[j] = old.second()[at];
    }
    return new Projection(old.mean(), first, second, old.x(), old.y(), old.variance());
  }

  private static Problem joined(Problem before, Collection<Vote> votes) {
    var people = ids(before.people(), votes.stream().map(Vote::person));
    var comments = ids(before.comments(), votes.stream().map(Vote::comment));
    var cells = new byte[people.length][];
    var times = new long[people.length];
    for (int i = 0; i < people.length; i++) {
      int at = Arrays.binarySearch(before.people(), people[i]);
      times[i] = at < 0 ? 0 : before.times()[at];
      cells[i] = row(before, at, comments);
    }
    var texts = new String[comments.length];
    var out = new boolean[comments.length];
    for (int j = 0; j < comments.length; j++) {
      int at = Arrays.binarySearch(before.comments(), comments[j]);
      texts[j] = at < 0 ? "" : before.texts()[at];
      out[j] = at >= 0 && before.out()[at];
    }
    var own = new HashSet<Integer>();
    for (var vote : votes) {
      int i = Arrays.binarySearch(people, vote.person());
      if (own.add(i)) cells[i] = cells[i].clone();
      cells[i][Arrays.binarySearch(comments, vote.comment())] = vote.vote();
    }
    return new Problem(people, comments, texts, out, cells, times);
  }

  private static int[] ids(int[] known, Stream<Integer> more) {
    var all = new TreeSet<Integer>();
    for (int id : known) all.add(id);
    more.forEach(all::add);
    return all.stream().mapToInt(Integer::intValue).toArray();
  }

  private static byte[] row(Problem before, int at, int[] comments) {
    if (at >= 0 && comments.length == before.comments().length) return before.cells()[at];
    var row = new byte[comments.length];
    Arrays.fill(row, Problem.NONE);
    if (at < 0) return row;
    for (int j = 0; j < before.comments().length; j++)
      row[Arrays.binarySearch(comments, before.comments()[j])] = before.cells()[at][j];
    return row;
  }
}
