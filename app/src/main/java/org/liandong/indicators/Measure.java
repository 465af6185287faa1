package org.liandong.indicators;

import java.util.List;
import java.util.Map;
import org.liandong.base.Share;

/**
 * Something that is measured as a share: each subject counts as one kind, and the kind says whether
 * it stands above the line, below it, or only beside it.
 *
 * @param name the stable name; also the rule of the packs that says what is to be reached
 * @param words message key of the title; {@code <words>.about} says how it is counted, {@code
 *     <words>.kind.NAME} names a kind
 * @param kinds every kind there is, in the order in which the raw counts are shown
 */
public record Measure(String name, String words, List<Kind> kinds) {

  /**
   * How a subject counts.
   *
   * @param part in the numerator
   * @param whole in the denominator
   */
  public record Kind(String name, boolean part, boolean whole) {
    public Kind {
      if (part && !whole) throw new IllegalArgumentException(name + " is a part of nothing");
    }

    /** Reached what was to be reached. */
    public static Kind good(String name) {
      return new Kind(name, true, true);
    }

    /** Did not reach it. */
    public static Kind bad(String name) {
      return new Kind(name, false, true);
    }

    /** Shown, not counted. */
    public static Kind beside(String name) {
      return new Kind(name, false, false);
    }
  }

  public Measure {
    kinds = List.copyOf(kinds);
  }

  boolean knows(String kind) {
    return kinds.stream().anyMatch(one -> one.name().equals(kind));
  }

  /** How many of {@code counts} are above the line. */
  public long part(Map<String, Long> counts) {
    return kinds.stream().filter(Kind::part).mapToLong(kind -> at(counts, kind)).sum();
  }

  /** How many of {@code counts} are below the line. */
  public long whole(Map<String, Long> counts) {
    return kinds.stream().filter(Kind::whole).mapToLong(kind -> at(counts, kind)).sum();
  }

  /** Exact; an ArithmeticException when nothing is below the line. */
  public Share share(Map<String, Long> counts) {
    return Share.of(part(counts), whole(counts));
  }

  private static long at(Map<String, Long> counts, Kind kind) {
    return counts.getOrDefault(kind.name(), 0L);
  }
}
