package org.liandong.ui;

import java.time.Duration;
import java.time.Instant;
import org.liandong.base.WorkingDays;

/**
 * What a clock chip says: what is left until a deadline, or how late it is (Z-09).
 *
 * @param state in good time, soon, late, or done
 * @param key message key of the sentence; it takes the amount
 */
public record Left(State state, String key, long amount) {
  /** How urgent it is, from calm to late. */
  public enum State {
    CALM,
    SOON,
    LATE,
    DONE
  }

  /** A clock that has stopped in time: the work is done. */
  public static Left done() {
    return new Left(State.DONE, "ui.left.done", 0);
  }

  /** A clock that was stopped in time by an answer: the resident has the word, it is not closed. */
  public static Left answered() {
    return new Left(State.DONE, "ui.left.answered", 0);
  }

  /** In working days while one or more lie between, then in hours, then in minutes. */
  public static Left until(Instant now, Instant due, WorkingDays calendar) {
    if (now.isAfter(due)) return late(now, due, calendar);
    int days = calendar.between(now, due);
    if (days > 0) return new Left(days > 1 ? State.CALM : State.SOON, "ui.left.days", days);
    var time = Duration.between(now, due);
    if (time.toHours() > 0) return new Left(State.SOON, "ui.left.hours", time.toHours());
    return new Left(State.SOON, "ui.left.minutes", time.toMinutes());
  }

  private static Left late(Instant now, Instant due, WorkingDays calendar) {
    int days = calendar.between(due, now);
    if (days > 0) return new Left(State.LATE, "ui.late.days", days);
    var time = Duration.between(due, now);
    if (time.toHours() > 0) return new Left(State.LATE, "ui.late.hours", time.toHours());
    return new Left(State.LATE, "ui.late.minutes", time.toMinutes());
  }
}
