package org.liandong.audit;

import org.liandong.base.Actor;
import org.liandong.base.Position;

/** Who reads the log: staff at work, administrators and supervisors too; not organisations. */
public final class Sight {
  private Sight() {}

  public static boolean desk(Actor actor) {
    return actor.behalf().isEmpty()
        && actor.hat().position().staff()
        && !actor.is(Position.ORGANISATION_STAFF);
  }
}
