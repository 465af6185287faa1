package org.liandong.engine.opinion;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * Who voted how on which statement.
 *
 * @param people their ids, ascending; a row each
 * @param comments the ids of the statements, ascending; a column each
 * @param texts of the statements; empty where the files do not say
 * @param out whether a statement is moderated out, or is about the voter and not the matter
 * @param cells one byte for each person and statement: {@link #AGREE}, {@link #DISAGREE}, {@link
 *     #PASS} or {@link #NONE}
 * @param times of the first vote of each person, in milliseconds since 1970; 0 where unknown
 */
public record Problem(
    int[] people, int[] comments, String[] texts, boolean[] out, byte[][] cells, long[] times) {
  public static final byte DISAGREE = 0;
  public static final byte PASS = 1;
  public static final byte AGREE = 2;
  public static final byte NONE = 3;

  /** The most cells, people times statements, that are held in memory. */
  public static final long MOST = 600_000_000;

  /** Votes of a person at least to take part in the grouping. */
  static final int ENOUGH = 7;

  private static final int FEWEST = 15;

  /**
   * Reads a folder with {@code votes.csv} or {@code votes.json} and, when there is one, {@code
   * comments.csv} or {@code comments.json}; or a file of votes.
   */
  public static Problem read(Path path) throws IOException {
    return new Reading().problem(path);
  }

  int votes(int person) {
    int votes = 0;
    for (byte cell : cells[person]) if (cell != NONE) votes++;
    return votes;
  }

  /** The rows of those who take part in the grouping: enough votes, or else the busiest fifteen. */
  int[] present() {
    int enough = Math.min(ENOUGH, comments.length);
    var votes = new int[people.length];
    for (int i = 0; i < votes.length; i++) votes[i] = votes(i);
    var sorted = votes.clone();
    Arrays.sort(sorted);
    int fifteenth = sorted[Math.max(0, sorted.length - FEWEST)];
    int least = Math.max(1, Math.min(enough, fifteenth));
    var present = new int[people.length];
    int count = 0;
    int room = Math.max(FEWEST, (int) Arrays.stream(votes).filter(v -> v >= enough).count());
    for (int i = 0; i < votes.length && count < room; i++)
      if (votes[i] >= least) present[count++] = i;
    return Arrays.copyOf(present, count);
  }

  Optional<Integer> row(int person) {
    int at = Arrays.binarySearch(people, person);
    return at < 0 ? Optional.empty() : Optional.of(at);
  }

  /** The same votes of some of the people. */
  Problem of(int[] rows) {
    return new Problem(
        Arrays.stream(rows).map(i -> people[i]).toArray(),
        comments,
        texts,
        out,
        Arrays.stream(rows).mapToObj(i -> cells[i]).toArray(byte[][]::new),
        Arrays.stream(rows).mapToLong(i -> times[i]).toArray());
  }
}
