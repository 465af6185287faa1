package org.liandong.meetings;

import java.util.Locale;

/**
 * A step in the life of a meeting, named by what it leaves. A new one does not compile until {@link
 * Lifecycle} gives it a place. Words: {@code meetings.step.NAME}.
 */
public enum Action {
  PLANNED,
  CALLED,
  POSTPONED,
  OPENED,
  CLOSED,
  RECORDED,
  CANCELLED;

  /** The verb of the audit log. */
  String audited() {
    return "meetings." + name().toLowerCase(Locale.ROOT);
  }
}
