package org.liandong.requests.web;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.liandong.requests.Affair;
import org.liandong.requests.Scene;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which requests a list shows. Everything comes from a fixed list; what is not on it is taken as
 * the default, so that an old link still opens.
 *
 * @param scope in my hands, or everything at my place
 * @param state by stage, clock and what waits
 * @param kind by category, scene and tag
 * @param sort most urgent first, or newest first
 * @param after where the page begins
 */
public record QueueFilter(
    Scope scope, State state, Kind kind, Sort sort, View view, @Nullable String after) {

  public enum Scope {
    MINE,
    PLACE
  }

  public enum State {
    OPEN,
    LATE,
    WEEK,
    RAISED,
    ASKED,
    ANSWERED,
    CLOSED,
    ALL;

    /** Only what is open, which has a clock to sort by. */
    boolean running() {
      return this == OPEN || this == LATE || this == WEEK || this == RAISED;
    }
  }

  public enum Sort {
    DUE,
    NEWEST
  }

  /** How the list is drawn. */
  public enum View {
    TABLE,
    BOARD,
    MAP
  }

  /**
   * What sort of matter; null for any.
   *
   * @param category a code or a group
   */
  public record Kind(@Nullable Scene scene, @Nullable Affair affair, @Nullable String category) {}

  static QueueFilter of(Map<String, String> asked) {
    var state = one(State.class, asked.get("state"), State.OPEN);
    var category = asked.getOrDefault("category", "");
    return new QueueFilter(
        one(Scope.class, asked.get("scope"), Scope.MINE),
        state,
        new Kind(
            Scenes.of(asked.getOrDefault("scene", "")),
            affair(asked.getOrDefault("affair", "")),
            category.matches("[a-z0-9.-]{1,60}") ? category : null),
        state.running() ? one(Sort.class, asked.get("sort"), Sort.DUE) : Sort.NEWEST,
        one(View.class, asked.get("view"), View.TABLE),
        asked.get("after"));
  }

  private static @Nullable Affair affair(String name) {
    for (var affair : Affair.values()) if (affair.name().equalsIgnoreCase(name)) return affair;
    return null;
  }

  private static <E extends Enum<E>> E one(Class<E> type, @Nullable String name, E other) {
    for (var value : type.getEnumConstants()) if (value.name().equalsIgnoreCase(name)) return value;
    return other;
  }

  QueueFilter with(State other) {
    return new QueueFilter(scope, other, kind, Sort.NEWEST, view, null);
  }

  /** What is chosen, as the query of an address; the place in the list is left out. */
  public String query() {
    var query =
        UriComponentsBuilder.newInstance()
            .queryParam("scope", lower(scope))
            .queryParam("state", lower(state));
    var scene = kind.scene();
    if (scene != null) query.queryParam("scene", lower(scene));
    var affair = kind.affair();
    if (affair != null) query.queryParam("affair", lower(affair));
    if (kind.category() != null) query.queryParam("category", kind.category());
    if (sort != Sort.DUE && state.running()) query.queryParam("sort", lower(sort));
    if (view != View.TABLE) query.queryParam("view", lower(view));
    return Objects.requireNonNullElse(query.build().getQuery(), "");
  }

  static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
