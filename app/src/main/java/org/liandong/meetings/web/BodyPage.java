package org.liandong.meetings.web;

import java.util.List;
import org.liandong.meetings.Body;
import org.liandong.meetings.BodyKind;
import org.liandong.meetings.Seat;
import org.liandong.ui.Form;
import org.liandong.ui.tag.Choice;

/**
 * One body: who sits in it, whether it is complete, when it meets.
 *
 * @param gaps places with too few or too many
 * @param interval the rule on how often it meets
 * @param convenes whether the reader works with it
 */
public record BodyPage(
    Body body,
    Names names,
    List<Line> seats,
    List<Fill> fills,
    List<MeetingRow> meetings,
    Interval interval,
    boolean overdue,
    boolean convenes,
    boolean desk,
    Form form) {

  /** What codes are called. */
  public record Names(String kind, String place, String clause) {}

  /** Somebody who sits in it. */
  public record Line(Seat seat, String slot) {
    /** Is the position worth a word beside the slot? That of plain members is not. */
    public boolean chip() {
      return seat.position() != Seat.Position.MEMBER && seat.position() != Seat.Position.ADVISER;
    }
  }

  /** How a place of the list is filled: {@code 5 / 5}. */
  public record Fill(BodyKind.Slot slot, String name, int seated, String wanted, boolean right) {}

  /** The rule, in words. */
  public record Interval(String title, int days, String source) {}

  public boolean complete() {
    return fills.stream().allMatch(Fill::right);
  }

  public List<Choice> slots() {
    return fills.stream().map(fill -> Choice.of(fill.slot().code(), fill.name())).toList();
  }
}
