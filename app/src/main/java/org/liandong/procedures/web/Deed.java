package org.liandong.procedures.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.procedures.Procedure;
import org.liandong.procedures.route.Gate;
import org.liandong.ui.tag.Choice;

/**
 * Something the reader can do now at a gate: one form.
 *
 * @param kind {@code opinion}, {@code meeting} and {@code convening}, {@code publishing} and {@code
 *     closing}, {@code evidence}, {@code confirmation}, {@code ranking}, or {@code waiting} where
 *     another has the next word
 * @param choices kinds of papers, parties, meetings of the body
 * @param back the steps it can be sent back to; empty when this hat does not send back
 * @param roster members of the body, 0 when the minutes say it
 * @param earliest the first possible last day of a notice, or null
 * @param absent for whom the reader sits, or null
 */
public record Deed(
    Procedure.Id id,
    String kind,
    Gate at,
    List<Choice> choices,
    List<Choice> back,
    int roster,
    @Nullable LocalDate earliest,
    @Nullable String absent) {

  public String gate() {
    return at.key();
  }

  /** What the gate is called. */
  public String title() {
    return RouteWords.name(at.head().name());
  }

  /** What it asks for. */
  public String demand() {
    return RouteWords.demand(at);
  }
}
