package org.liandong.procedures;

import java.util.List;
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

  /** The same for procedures that are held together: what it needs of them is read at once. */
  default Guardian of(List<Procedure> held) {
    return this;
  }

  /** What is done, and where it leads. */
  record Move(Act act, Progress before, Progress after) {}
}
