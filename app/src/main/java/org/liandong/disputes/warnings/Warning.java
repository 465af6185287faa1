package org.liandong.disputes.warnings;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.base.County;
import org.liandong.base.CountyId;
import org.liandong.base.PlaceCode;

/**
 * One warning.
 *
 * @param grid the grid it lies in, if known
 * @param subject what is watched: a place's code, a party, or the one dispute
 * @param name the party's name, or the words found; empty for a place
 * @param restricted whether it came from a restricted case, for those entrusted only
 * @param amount how many disputes, or words
 * @param answer null until somebody said what was done
 */
public record Warning(
    Id id,
    PlaceCode place,
    @Nullable PlaceCode grid,
    Cause cause,
    String subject,
    String name,
    boolean restricted,
    Instant at,
    int amount,
    @Nullable Answer answer) {

  /** Printed {@code 530111-<uuid>}. */
  public record Id(County county, UUID value) {
    public static Id parse(String text) {
      var id = CountyId.parse(text);
      return new Id(id.county(), id.id());
    }

    @Override
    public String toString() {
      return new CountyId(county, value).toString();
    }
  }

  /** Why it was made. Words: {@code disputes.cause.NAME}. */
  public enum Cause {
    /** Many disputes at one compound, or in a community outside its compounds. */
    PLACE,
    /** One party in several disputes. */
    PARTY,
    /** Words that warn of worse. */
    WORDS
  }

  /** Who looked into it, and what was done. */
  public record Answer(Instant at, String name, String words) {}

  public PlaceCode committee() {
    return new PlaceCode(place.value().substring(0, 12));
  }
}
