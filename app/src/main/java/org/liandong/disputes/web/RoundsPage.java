package org.liandong.disputes.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Keyset;
import org.liandong.disputes.rounds.Round;
import org.liandong.ui.Form;
import org.liandong.ui.tag.Choice;

/**
 * Rounds of screening, the newest first.
 *
 * @param communities where the reader may open one; empty for those who may not
 */
public record RoundsPage(
    Keyset<Item> rows, @Nullable String after, List<Choice> communities, Form form) {

  /**
   * One of them.
   *
   * @param overdue still running after its last day
   */
  public record Item(Round round, String where, boolean overdue) {
    public String href() {
      return "/disputes/rounds/" + round.id();
    }

    /** Words: {@code disputes.round.state.NAME}. */
    public String state() {
      if (round.ended() == null) return overdue ? "OVERDUE" : "RUNNING";
      return round.looked() == round.grids().size() ? "DONE" : "ENDED";
    }

    public String tone() {
      return switch (state()) {
        case "OVERDUE" -> "late";
        case "RUNNING" -> "info";
        case "DONE" -> "ok";
        default -> "wait";
      };
    }
  }
}
