package org.liandong.procedures;

/** Where a procedure stands as a whole. Only {@link Progress} moves it. */
public enum Stage {
  /** Some gate of a step waits for somebody. */
  RUNNING,
  /** Every step is passed. */
  DONE,
  /** A gate was failed: voted down, refused, not among the best. */
  REJECTED,
  /** Taken back by whoever began it. */
  WITHDRAWN;

  public boolean open() {
    return this == RUNNING;
  }
}
