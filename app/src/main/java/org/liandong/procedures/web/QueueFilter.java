package org.liandong.procedures.web;

import org.jspecify.annotations.Nullable;

/**
 * Which procedures a list shows; what is not on the fixed lists is taken as the default.
 *
 * @param after where the page begins
 */
public record QueueFilter(Scope scope, Sort sort, @Nullable String after) {

  /** Whose. */
  public enum Scope {
    WAITING,
    MINE,
    PLACE,
    CLOSED
  }

  /** In which order. */
  public enum Sort {
    DUE,
    NEWEST
  }

  static QueueFilter of(String scope, String sort, @Nullable String after) {
    var chosen = one(Scope.class, scope, Scope.WAITING);
    var open = chosen == Scope.WAITING || chosen == Scope.PLACE;
    return new QueueFilter(chosen, open ? one(Sort.class, sort, Sort.DUE) : Sort.NEWEST, after);
  }

  boolean byDue() {
    return sort == Sort.DUE;
  }

  private static <E extends Enum<E>> E one(Class<E> type, String name, E other) {
    for (var value : type.getEnumConstants()) if (value.name().equalsIgnoreCase(name)) return value;
    return other;
  }
}
