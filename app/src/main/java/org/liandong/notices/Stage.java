package org.liandong.notices;

/** Where a notice stands. Words: {@code notices.stage.NAME}. */
public enum Stage {
  DRAFT,
  RUNNING,
  CLOSED,
  WITHDRAWN
}
