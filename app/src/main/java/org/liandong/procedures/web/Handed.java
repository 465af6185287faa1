package org.liandong.procedures.web;

import static org.liandong.ui.Screen.t;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.liandong.ui.Times;

/**
 * What a gate was handed to: a vote in a meeting, or a notice.
 *
 * @param gate what the gate is called
 * @param href its page for this reader, null when there is none
 * @param state the key of its words
 * @param begins of the meeting; null for a notice
 * @param ends last day of the notice; null for a meeting
 * @param objections to the notice, with those that have an answer
 * @param open whether the reader may object to it
 * @param note the key of what is still missing, or null
 */
public record Handed(
    String gate,
    String title,
    @Nullable String href,
    String state,
    String tone,
    @Nullable Instant begins,
    @Nullable LocalDate ends,
    int objections,
    int answered,
    boolean open,
    @Nullable String note) {

  /** When it is, in one line. */
  public String when() {
    if (begins != null) return Times.full(begins);
    return ends == null ? "" : t("procedures.handed.until", Times.day(ends));
  }

  public boolean notice() {
    return begins == null;
  }
}
