package org.liandong.procedures;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.liandong.base.AccountId;
import org.liandong.base.Actor;
import org.liandong.base.Hat;
import org.liandong.base.Position;
import org.liandong.base.WorkingDays;

/**
 * One thing that happened in a procedure; never changed afterwards.
 *
 * @param nr its place in the order, from 1
 * @param papers how many papers came with it
 */
public record Fact(int nr, Instant at, By by, Act act, int papers) {

  /**
   * The person behind a fact, under the hat worn then.
   *
   * @param hat the hat that was exercised: the absent person's when standing in
   * @param seat whose say it was: the account itself, or the absent person's
   * @param seatName the name of the absent person, or null
   * @param behalf in agent mode the name of the resident acted for
   */
  public record By(
      AccountId account,
      String name,
      Hat hat,
      AccountId seat,
      @Nullable String seatName,
      @Nullable String behalf) {

    static By of(Actor actor) {
      return new By(
          actor.account(),
          actor.name(),
          actor.hat(),
          actor.self(),
          null,
          actor.behalf().map(Actor.Principal::name).orElse(null));
    }

    boolean platform() {
      return hat.position() == Position.PLATFORM;
    }
  }

  /** The day it happened, on the wall calendar. */
  public LocalDate day() {
    return at.atZone(WorkingDays.ZONE).toLocalDate();
  }
}
