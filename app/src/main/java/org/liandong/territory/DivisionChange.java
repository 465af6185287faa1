package org.liandong.territory;

import org.jspecify.annotations.Nullable;
import org.liandong.base.PlaceCode;

/**
 * What a newer list of divisions changes in the tree.
 *
 * @param old the name until now, null for a new division
 * @param name the name in the list, null for one that is not in it
 */
record DivisionChange(Kind kind, PlaceCode code, @Nullable String old, @Nullable String name) {
  /** What happens to the division. */
  enum Kind {
    NEW,
    RENAMED,
    /** It was closed and is in the list again. */
    REOPENED,
    CLOSED,
    /** It is not in the list, but grids or compounds stand in it: it stays until they are moved. */
    KEPT
  }

  /** One line for a person. */
  String line() {
    return switch (kind) {
      case NEW -> "+ " + code + " " + name;
      case RENAMED -> "~ " + code + " " + old + " -> " + name;
      case REOPENED -> "^ " + code + " " + name;
      case CLOSED -> "- " + code + " " + old;
      case KEPT -> "! " + code + " " + old + " (still has grids or compounds)";
    };
  }
}
