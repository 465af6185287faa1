package org.liandong.procedures;

import org.liandong.base.Actor;

/**
 * The module whose things go through procedures. It is asked before an act is written: it may
 * refuse with a reason of its own, and what it writes commits or fails with the act. So what has to
 * hold besides the gates holds whoever decides, wherever.
 */
public interface Guardian {

  /** Is it about one of its things? */
  boolean guards(Procedure procedure);

  /**
   * An act that the route allows.
   *
   * @throws org.liandong.base.Refused when something else stands against it
   */
  void moved(Actor actor, Procedure procedure, Move move);

  /** What is done, and where it leads. */
  record Move(Act act, Progress before, Progress after) {}
}
