package org.liandong.contracts;

/** Where a contract stands. Words: {@code contracts.stage.NAME}. */
public enum Stage {
  /** It waits for its three signatures and binds nobody. */
  DRAFTED,
  EFFECTIVE,
  /** 中止: nothing more is paid. */
  STOPPED,
  FINISHED,
  CANCELLED
}
