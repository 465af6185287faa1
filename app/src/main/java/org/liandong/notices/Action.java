package org.liandong.notices;

import java.util.Locale;

/** A step in the life of a notice, named by what it leaves. Words: {@code notices.step.NAME}. */
public enum Action {
  DRAFTED,
  PUBLISHED,
  EXTENDED,
  CLOSED,
  WITHDRAWN;

  /** The verb of the audit log. */
  String audited() {
    return "notices." + name().toLowerCase(Locale.ROOT);
  }
}
