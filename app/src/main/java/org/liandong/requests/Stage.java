package org.liandong.requests;

/** Where a request stands. Only {@link Lifecycle} moves it. */
public enum Stage {
  /** In the holder's queue, not yet taken. */
  WAITING,
  /** Taken; somebody is at work. */
  WORKING,
  /** Answered with a result; the resident has the word. */
  ANSWERED,
  /** The resident said that it is solved. */
  CONFIRMED,
  /** The resident stayed silent after a documented result (N12): closed, but not as solved. */
  LAPSED,
  /** Taken back by the resident. */
  WITHDRAWN,
  /** The same matter as another request, which it follows. */
  MERGED;

  /** Somebody's work is due. */
  public boolean open() {
    return this == WAITING || this == WORKING;
  }
}
