package org.liandong.inbox;

import java.util.List;
import org.liandong.base.Actor;

/** What waits for an actor in one module. Every module with work to do implements it. */
public interface Tasks {

  /** The most urgent tasks of the actor under the current hat, at most {@code limit}. */
  List<Task> waitingFor(Actor actor, int limit);
}
