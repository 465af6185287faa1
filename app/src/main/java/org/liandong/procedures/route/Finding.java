package org.liandong.procedures.route;

import java.util.List;

/**
 * Something wrong with a route, or worth a second look.
 *
 * @param blocks whether it may not be adopted like this
 * @param where the step or gate, by key; empty for the whole
 * @param kind words: {@code procedures.finding.KIND}
 */
public record Finding(boolean blocks, String where, Kind kind, List<Object> details) {

  /** What can be wrong. */
  public enum Kind {
    NO_STEPS,
    NO_GATES,
    UNREACHABLE,
    NEVER_PASSED,
    MISSING_LEVEL,
    LEVEL_DOWN,
    LEVEL_BELOW,
    NOBODY,
    OVER_ROSTER,
    NO_WAY_BACK,
    NO_STARTER
  }

  static Finding fault(String where, Kind kind, Object... details) {
    return new Finding(true, where, kind, List.of(details));
  }

  static Finding hint(String where, Kind kind, Object... details) {
    return new Finding(false, where, kind, List.of(details));
  }
}
