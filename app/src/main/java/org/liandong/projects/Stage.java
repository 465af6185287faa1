package org.liandong.projects;

import java.util.Arrays;
import java.util.List;

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

  /** Names of the stages after an approval. */
  public static List<String> allEstablished() {
    return Arrays.stream(values()).filter(Stage::established).map(Stage::name).toList();
  }

  public boolean over() {
    return this == FINISHED || this == REJECTED || this == WITHDRAWN;
  }
}
