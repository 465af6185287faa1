package org.liandong.policy;

import java.time.Instant;
import java.util.UUID;
import org.liandong.base.County;
import org.liandong.base.CountyId;
import org.liandong.base.PlaceCode;

/**
 * What a rule says about something measured. Pure: the same definition and the same inputs give the
 * same outcome, today and years later.
 *
 * @param definition what was demanded
 * @param origin why it held: pack and version, or place and version
 */
public record Ruling(Definition definition, String origin, Measured measured, Outcome outcome) {

  /** Kept in county and id, printed {@code 530111-<uuid>}. */
  public record Id(County county, UUID id) {
    public static Id parse(String text) {
      var parsed = CountyId.parse(text);
      return new Id(parsed.county(), parsed.id());
    }

    @Override
    public String toString() {
      return new CountyId(county, id).toString();
    }
  }

  /** Words: {@code policy.outcome.}. */
  public enum Outcome {
    KEPT,
    BROKEN
  }

  /**
   * A ruling as it was kept.
   *
   * @param subject the printed id of what was ruled on
   */
  public record Kept(Id id, PlaceCode place, String subject, Instant at, Ruling ruling) {}

  /** A kept ruling and what the same definition and inputs give now. */
  public record Replay(Kept kept, Ruling again) {
    public boolean same() {
      return kept.ruling().outcome() == again.outcome();
    }
  }

  public static Ruling of(RuleValue value, Measured measured) {
    return of(value.definition(), value.origin().label(), measured);
  }

  static Ruling of(Definition definition, String origin, Measured measured) {
    var holds = definition.comparison().holds(measured.result(), definition.limit());
    return new Ruling(definition, origin, measured, holds ? Outcome.KEPT : Outcome.BROKEN);
  }

  public boolean kept() {
    return outcome == Outcome.KEPT;
  }

  /** Is the act to be refused? Only a hard rule refuses. */
  public boolean refuses() {
    return !kept() && definition.kind() == Kind.HARD;
  }

  /** May the act go on, if somebody writes down why? */
  public boolean warns() {
    return !kept() && definition.kind() == Kind.WARN;
  }
}
