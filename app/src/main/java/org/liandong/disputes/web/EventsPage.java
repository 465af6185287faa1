package org.liandong.disputes.web;

import static org.liandong.ui.Screen.t;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Keyset;
import org.liandong.disputes.events.GroupEvent;
import org.liandong.ui.Left;
import org.liandong.ui.tag.Filter;

/**
 * Matters of many people: those that run, or those closed.
 *
 * @param may whether the reader reports one
 */
public record EventsPage(boolean closed, Keyset<Item> rows, @Nullable String after, boolean may) {

  /**
   * One of them.
   *
   * @param left until when its level takes it; null once somebody did
   */
  public record Item(GroupEvent event, String where, @Nullable Left left) {
    public String href() {
      return "/disputes/events/" + event.id();
    }

    public String tone() {
      return switch (event.stage()) {
        case WAITING -> "late";
        case TAKEN -> "info";
        case CLOSED -> "ok";
      };
    }
  }

  public List<Filter> filters() {
    return List.of(
        new Filter(t("disputes.events.running"), "/disputes/events", null, !closed),
        new Filter(t("disputes.events.closed"), "/disputes/events?closed=true", null, closed));
  }
}
