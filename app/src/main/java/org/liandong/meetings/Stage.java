package org.liandong.meetings;

/** Where a meeting stands. Words: {@code meetings.stage.NAME}. */
public enum Stage {
  PLANNED,
  /** Everybody on the roll was told. */
  CALLED,
  /** In session, with a quorum. */
  SITTING,
  HELD,
  /** The minutes are signed. */
  RECORDED,
  CANCELLED;

  public boolean ahead() {
    return this == PLANNED || this == CALLED;
  }

  public boolean over() {
    return this == HELD || this == RECORDED;
  }
}
