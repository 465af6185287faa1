package org.liandong.projects;

/**
 * Where a project stands, from the first word of its application. Words: {@code
 * projects.stage.NAME}.
 */
public enum Stage {
  /** Being written; the steps before the application may be under way. */
  DRAFT,
  /** Sent up, level by level. */
  REVIEW,
  /** Sent back, to be mended and sent again. */
  RETURNED,
  /** 立项: it may be contracted. */
  APPROVED,
  /** Its contract holds. */
  RUNNING,
  /** 中止: nothing more is paid. */
  SUSPENDED,
  /** Its final account was taken. */
  FINISHED,
  REJECTED,
  WITHDRAWN;

  /** May the application be written on? */
  public boolean editable() {
    return this == DRAFT || this == RETURNED;
  }

  /** Was it approved, whatever came after? */
  public boolean established() {
    return this == APPROVED || this == RUNNING || this == SUSPENDED || this == FINISHED;
  }

  public boolean over() {
    return this == FINISHED || this == REJECTED || this == WITHDRAWN;
  }
}
