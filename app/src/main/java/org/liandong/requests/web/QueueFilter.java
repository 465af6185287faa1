package org.liandong.requests.web;

import org.jspecify.annotations.Nullable;

/**
 * Which requests a list shows. Everything comes from a fixed list; what is not on it is taken as
 * the default, so that an old link still opens.
 *
 * @param scope in my hands, or everything at my place
 * @param state by stage and clock
 * @param category a code, or null for all
 * @param sort most urgent first, or newest first
 * @param after where the page begins
 */
public record QueueFilter(
    Scope scope, State state, @Nullable String category, Sort sort, @Nullable String after) {

  public enum Scope {
    MINE,
    PLACE
  }

  public enum State {
    OPEN,
    LATE,
    WEEK,
    ANSWERED,
    CLOSED,
    ALL
  }

  public enum Sort {
    DUE,
    NEWEST
  }

  static QueueFilter of(
      String scope, String state, String category, String sort, @Nullable String after) {
    var chosen = one(State.class, state, State.OPEN);
    var open = chosen == State.OPEN || chosen == State.LATE || chosen == State.WEEK;
    return new QueueFilter(
        one(Scope.class, scope, Scope.MINE),
        chosen,
        category.matches("[a-z0-9.-]{1,60}") ? category : null,
        open ? one(Sort.class, sort, Sort.DUE) : Sort.NEWEST,
        after);
  }

  private static <E extends Enum<E>> E one(Class<E> type, String name, E other) {
    for (var value : type.getEnumConstants()) if (value.name().equalsIgnoreCase(name)) return value;
    return other;
  }
}
