package org.liandong.identity;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.liandong.base.AccountId;
import org.liandong.base.Actor;
import org.liandong.base.Hat;
import org.liandong.base.Line;
import org.liandong.base.PlaceCode;
import org.liandong.base.Position;
import org.liandong.platform.Subtree;

/**
 * Line x block (GOV-17, 001:4 条块融合): the departments of a line and the block they lie in both see
 * the same matter, each under its own authority. A hat without a line of its own sees everything in
 * its place; a line hat sees its line there. Restricted matters are for those who handle them: the
 * community, and officers of the line or the block up to the county.
 */
public final class Sight {
  private static final Set<Position> RESTRICTED =
      EnumSet.of(Position.COMMUNITY_WORKER, Position.STREET_OFFICER, Position.COUNTY_OFFICER);

  private Sight() {}

  /** By which authority somebody sees a matter. */
  public enum Authority {
    /** It is their own. */
    OWN,
    /** 块: their place contains it. */
    BLOCK,
    /** 条: their line has it, within their place. */
    LINE
  }

  /**
   * What decides who sees a matter.
   *
   * @param owner the account whose matter it is
   * @param restricted whether it holds sensitive personal circumstances
   */
  public record Matter(AccountId owner, PlaceCode place, Line line, boolean restricted) {}

  /** By which authority the actor sees the matter; empty when it is not there for them. */
  public static Optional<Authority> of(Actor actor, Matter matter) {
    if (actor.signedIn() && matter.owner().equals(actor.self())) return Optional.of(Authority.OWN);
    var hat = actor.hat();
    if (hat.position() == Position.PLATFORM) return Optional.of(Authority.BLOCK);
    if (!hat.position().staff() || !hat.covers(matter.place())) return Optional.empty();
    if (matter.restricted() && !RESTRICTED.contains(hat.position())) return Optional.empty();
    if (hat.line() == Line.GENERAL) return Optional.of(Authority.BLOCK);
    return hat.line() == matter.line() ? Optional.of(Authority.LINE) : Optional.empty();
  }

  /** The columns of a table of matters. */
  public record Columns(
      Field<UUID> owner, Field<String> place, Field<String> line, Field<Boolean> restricted) {}

  /** The same rule for a list. */
  public static Condition of(Actor actor, Columns columns) {
    var own = actor.signedIn() ? columns.owner.eq(actor.self().value()) : DSL.falseCondition();
    return own.or(byHat(actor.hat(), columns));
  }

  private static Condition byHat(Hat hat, Columns columns) {
    if (hat.position() == Position.PLATFORM) return DSL.trueCondition();
    if (!hat.position().staff()) return DSL.falseCondition();
    var seen = Subtree.of(columns.place, hat.place());
    if (!RESTRICTED.contains(hat.position())) seen = seen.and(columns.restricted.isFalse());
    return hat.line() == Line.GENERAL ? seen : seen.and(columns.line.eq(hat.line().name()));
  }
}
