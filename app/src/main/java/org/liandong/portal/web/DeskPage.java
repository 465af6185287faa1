package org.liandong.portal.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.inbox.Waiting;
import org.liandong.platform.Counts;
import org.liandong.requests.Workload;
import org.liandong.ui.Figures;

/**
 * The desk: counts, tasks and the place of the hat.
 *
 * @param desk whether the hat works on requests; others see no counts of them
 * @param tasks the most urgent, at most {@link #SHOWN}
 * @param waiting how many wait in all
 */
public record DeskPage(
    boolean desk, Workload workload, List<Waiting> tasks, int waiting, @Nullable Around around) {
  static final int SHOWN = 8;

  /** A count that opens its rows. */
  public record Count(String key, String value, String href, boolean alarm) {}

  public List<Count> counts() {
    return List.of(
        count("mine", workload.mine(), "mine", "open", false),
        count("late", workload.late(), "mine", "late", true),
        count("place", workload.place(), "place", "open", false),
        count("place-late", workload.placeLate(), "place", "late", true),
        count("answered", workload.answered(), "place", "answered", false));
  }

  private static Count count(String key, int value, String scope, String state, boolean alarm) {
    var text = Figures.number(value) + (value == Counts.MANY ? "+" : "");
    var href = "/requests?scope=%s&state=%s".formatted(scope, state);
    return new Count("portal.desk.count." + key, text, href, alarm && value > 0);
  }
}
