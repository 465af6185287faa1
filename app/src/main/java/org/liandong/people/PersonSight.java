package org.liandong.people;

import static org.liandong.people.db.Tables.PERSON;

import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.liandong.base.Actor;
import org.liandong.base.Position;
import org.liandong.platform.Subtree;

/**
 * Who sees whom: everyone their own registrations; those who look after residents, the residents of
 * their place. Organisations, supervisors and officers above the county see numbers, not persons.
 */
final class PersonSight {
  private PersonSight() {}

  static boolean looksAfter(Position position) {
    return switch (position) {
      case GRID_MEMBER,
          GRID_OWNER,
          COMMUNITY_WORKER,
          STREET_OFFICER,
          COUNTY_OFFICER,
          ADMINISTRATOR,
          PLATFORM ->
          true;
      case VISITOR,
          RESIDENT,
          STATION_DIRECTOR,
          ORGANISATION_STAFF,
          CITY_OFFICER,
          PROVINCE_OFFICER,
          SUPERVISOR ->
          false;
    };
  }

  static boolean sees(Actor actor, Person person) {
    if (actor.signedIn() && person.account().equals(actor.self())) return true;
    return looksAfter(actor.hat().position()) && actor.hat().covers(person.place());
  }

  /** The same rule for a list. */
  static Condition of(Actor actor) {
    var own = actor.signedIn() ? PERSON.ACCOUNT.eq(actor.self().value()) : DSL.falseCondition();
    if (!looksAfter(actor.hat().position())) return own;
    return own.or(Subtree.of(PERSON.PLACE, actor.hat().place()));
  }
}
