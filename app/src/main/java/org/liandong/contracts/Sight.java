package org.liandong.contracts;

import static org.liandong.contracts.db.Tables.CONTRACT;

import java.util.UUID;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.liandong.base.Actor;
import org.liandong.base.PlaceCode;
import org.liandong.base.Position;
import org.liandong.base.Refused;
import org.liandong.platform.Subtree;

/**
 * Who sees which contract and signs for whom. Staff of its place and those who take part in its
 * project see it; the row policies say the same.
 */
public final class Sight {
  private Sight() {}

  /** The rows of {@code contracts.contract} visible to the actor. */
  public static Condition of(Actor actor) {
    if (actor.is(Position.PLATFORM)) return DSL.trueCondition();
    if (!actor.signedIn()) return DSL.falseCondition();
    var self = actor.self().value();
    var own = CONTRACT.ACCOUNTS.contains(new UUID[] {self}).or(CONTRACT.ACCOUNT.eq(self));
    return desk(actor) ? own.or(Subtree.of(CONTRACT.PLACE, actor.hat().place())) : own;
  }

  /** Staff at work; not organisations, not the keeper of accounts, not a helper acting for one. */
  public static boolean desk(Actor actor) {
    return actor.behalf().isEmpty()
        && actor.hat().position().staff()
        && !actor.is(Position.ORGANISATION_STAFF)
        && !actor.is(Position.ADMINISTRATOR);
  }

  /** Officers in charge of the place pay: they draft, stop and finish. */
  public static boolean funds(Actor actor, PlaceCode place) {
    if (actor.is(Position.PLATFORM)) return true;
    return desk(actor) && actor.hat().position().officer() && actor.hat().covers(place);
  }

  /** The committee of the place: its workers, under that hat and no wider one. */
  public static boolean committee(Actor actor, PlaceCode place) {
    return desk(actor) && actor.is(Position.COMMUNITY_WORKER) && actor.hat().place().equals(place);
  }

  /** May the actor sign for this party? */
  public static boolean signs(Actor actor, Contract contract, Party party) {
    if (!actor.signedIn() || actor.behalf().isPresent()) return false;
    return switch (party) {
      case FUNDER -> funds(actor, contract.place());
      case COMMITTEE -> committee(actor, contract.place());
      case ORGANISATION ->
          actor.is(Position.ORGANISATION_STAFF) && contract.accounts().contains(actor.account());
    };
  }

  static void check(boolean may) {
    if (!may) throw new Refused(ContractRefusal.NOT_YOURS);
  }
}
