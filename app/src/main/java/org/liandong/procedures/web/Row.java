package org.liandong.procedures.web;

import static org.liandong.ui.Screen.t;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.liandong.base.Position;
import org.liandong.procedures.Procedure;
import org.liandong.procedures.Stage;
import org.liandong.ui.Left;

/**
 * A procedure in a list.
 *
 * @param gate the key of the gate that waits, or empty
 * @param step what waits, in words, or the step
 * @param holders who is waited for; empty in a list of what waits for the reader
 * @param chosen what a form sends to choose it for an opinion; empty when it takes none
 */
public record Row(
    Procedure.Id id,
    long number,
    String title,
    String route,
    String place,
    String starter,
    Stage stage,
    int round,
    String gate,
    String step,
    String chosen,
    List<Position> holders,
    Instant since,
    Left left) {

  /** Printed as people say it: county, then a running number. */
  public String label() {
    return "%s-P%05d".formatted(id.county(), number);
  }

  /** For whom it waits, in words. */
  public String who() {
    return holders.stream()
        .map(it -> t("ui.position." + it))
        .collect(Collectors.joining(t("procedures.comma")));
  }

  public String tone() {
    return RouteWords.tone(stage);
  }
}
