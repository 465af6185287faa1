package org.liandong.requests;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.base.AccountId;
import org.liandong.base.Actor;
import org.liandong.base.County;
import org.liandong.base.CountyId;
import org.liandong.base.PlaceCode;

/**
 * A resident's request (诉求) as it stands.
 *
 * @param number the number said on the phone, unique on the platform
 * @param place the committee, compound, building or grid it is about
 * @param address the place in the resident's words
 * @param category code in the catalogue {@code request-categories}
 * @param resident whose request it is, whoever typed it
 * @param name the resident's name; shown to those who work on it
 * @param anonymous never named outside, not even by a masked name
 */
public record Request(
    Id id,
    long number,
    PlaceCode place,
    String address,
    @Nullable Point point,
    String category,
    String words,
    AccountId resident,
    String name,
    boolean anonymous,
    Instant submitted,
    Standing standing) {

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

  /** Degrees east and north. */
  public record Point(double longitude, double latitude) {}

  public Stage stage() {
    return standing.stage();
  }

  /** Is the actor, or the one acted for, the resident? */
  public boolean of(Actor actor) {
    return resident.equals(actor.self());
  }

  public boolean heldBy(Actor actor) {
    return standing.holder().account().equals(actor.account());
  }
}
