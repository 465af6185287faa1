package org.liandong.territory.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something wrong with a row.
 *
 * @param line as a person counts, the head is line 1; 0 is about the file
 * @param column null when it is about the row
 * @param kind what is wrong: {@code territory.problem.KIND}; what to do: {@code ...KIND.do}
 * @param details for the sentence
 */
public record Problem(int line, @Nullable Head column, Kind kind, List<String> details) {
  /** What can be wrong. */
  public enum Kind {
    UNREADABLE,
    TOO_LARGE,
    EMPTY_FILE,
    NO_COLUMN,
    NOTHING,
    MISSING,
    TOO_LONG,
    NOT_A_NUMBER,
    HALF_A_POINT,
    NOT_A_POINT,
    UNKNOWN_GRID,
    REPEATED,
    CONTRADICTS,
    NOT_A_SHAPE
  }

  static Problem file(Kind kind, String... details) {
    return new Problem(0, null, kind, List.of(details));
  }

  static Problem at(Line line, Head column, Kind kind, String... details) {
    return new Problem(line.number(), column, kind, List.of(details));
  }
}
