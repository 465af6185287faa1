package org.liandong.disputes;

import static org.liandong.disputes.db.Tables.DISPUTE;
import static org.liandong.disputes.db.Tables.ENTRUSTED;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Actor;
import org.liandong.base.Hat;
import org.liandong.base.PlaceCode;
import org.liandong.base.Position;
import org.liandong.platform.Subtree;

/**
 * Who sees which dispute, and may do what at which desk. The same words stand in the row policies,
 * as the second wall.
 */
public final class Sight {
  private static final Set<Position> ENTRUSTABLE =
      EnumSet.of(Position.COMMUNITY_WORKER, Position.STREET_OFFICER, Position.COUNTY_OFFICER);
  private static final Set<Position> MEDIATING =
      EnumSet.of(
          Position.GRID_OWNER,
          Position.STATION_DIRECTOR,
          Position.COMMUNITY_WORKER,
          Position.STREET_OFFICER,
          Position.COUNTY_OFFICER);

  private Sight() {}

  /** The rows of {@code disputes.dispute} visible to the actor. */
  public static Condition of(Actor actor) {
    if (actor.is(Position.PLATFORM)) return DSL.trueCondition();
    var self = actor.self().value();
    var own = DISPUTE.ACCOUNT.eq(self).or(DISPUTE.ACCOUNTS.contains(new UUID[] {self}));
    return desk(actor) ? own.or(byHat(actor)) : own;
  }

  /** What a desk has, without what its person only reported. */
  public static Condition byHat(Actor actor) {
    var open = DISPUTE.RESTRICTED.isFalse();
    return under(actor.hat()).and(entrustable(actor) ? open.or(entrusted(actor)) : open);
  }

  private static Condition entrusted(Actor actor) {
    return DSL.exists(
        DSL.selectOne()
            .from(ENTRUSTED)
            .where(ENTRUSTED.COUNTY.eq(DISPUTE.COUNTY), ENTRUSTED.UNTIL.isNull())
            .and(ENTRUSTED.ACCOUNT.eq(actor.account().value()))
            .and(DISPUTE.PLACE.startsWith(ENTRUSTED.PLACE)));
  }

  private static Condition under(Hat hat) {
    var place = hat.place().value();
    if (place.isEmpty()) return DSL.trueCondition();
    var within = Subtree.of(DISPUTE.PLACE, hat.place());
    if (place.length() < 6) return within;
    var county = DISPUTE.COUNTY.eq(place.substring(0, 6));
    return place.length() > 12 ? county.and(within.or(DISPUTE.GRID.eq(place))) : county.and(within);
  }

  /** Does the actor work at the desk: staff, and not in the middle of acting for a resident? */
  public static boolean desk(Actor actor) {
    return actor.atDesk();
  }

  /** May the actor be a mediator at all? */
  public static boolean mediates(Actor actor) {
    return desk(actor) && MEDIATING.contains(actor.hat().position());
  }

  /** May the actor be entrusted with restricted cases? */
  public static boolean entrustable(Actor actor) {
    return desk(actor) && ENTRUSTABLE.contains(actor.hat().position());
  }

  /** May the actor say who is entrusted with restricted cases? */
  public static boolean entrusts(Actor actor) {
    return desk(actor) && (actor.is(Position.STREET_OFFICER) || actor.is(Position.COUNTY_OFFICER));
  }

  /** The mediator's notes: his own side and those above him, never a party. */
  public static boolean notes(Actor actor, Dispute dispute) {
    if (dispute.party(actor.self()) || !desk(actor)) return false;
    if (dispute.mediatedBy(actor)) return true;
    var above = entrustable(actor) || actor.is(Position.SUPERVISOR);
    return above && covers(actor, dispute);
  }

  /**
   * May a desk report from there? A grid within its community: buildings have codes of their own.
   */
  public static boolean near(Actor actor, PlaceCode from) {
    var place = actor.hat().place();
    var community = place.value().length() > 12 ? place.value().substring(0, 12) : "-";
    return place.contains(from) || from.value().startsWith(community);
  }

  static boolean covers(Actor actor, Dispute dispute) {
    return covers(actor, dispute.place(), dispute.grid());
  }

  /** Does the hat hold a place, or the grid it lies in? */
  public static boolean covers(Actor actor, PlaceCode place, @Nullable PlaceCode grid) {
    return actor.hat().covers(place) || (grid != null && actor.hat().covers(grid));
  }
}
