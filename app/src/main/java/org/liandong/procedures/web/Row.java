package org.liandong.procedures.web;

import java.time.Instant;
import org.liandong.procedures.Procedure;
import org.liandong.procedures.Stage;
import org.liandong.ui.Left;

/**
 * A procedure in a list.
 *
 * @param gate the key of the gate that waits, or empty
 * @param step what waits, in words, or the step
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
    Instant since,
    Left left) {

  /** Printed as people say it: county, then a running number. */
  public String label() {
    return "%s-P%05d".formatted(id.county(), number);
  }

  public String tone() {
    return RouteWords.tone(stage);
  }
}
