package org.liandong.identity;

import java.time.Duration;
import java.time.Instant;
import org.liandong.base.Actor;

/** A confirmation as if the password had been given, for tests of what it is for. */
public final class ConfirmedNow {
  private ConfirmedNow() {}

  public static Confirmed of(Actor actor) {
    return ago(actor, Duration.ZERO);
  }

  public static Confirmed ago(Actor actor, Duration age) {
    return new Confirmed(actor.account(), Instant.now().minus(age));
  }
}
