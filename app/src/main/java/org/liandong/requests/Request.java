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
 * @param grid the grid it lies in, or its committee
 * @param address the place in the resident's words
 * @param category code in the catalogue {@code request-categories}
 * @param sort scene and tag of the category, and how it is to be done
 * @param resident whose request it is, whoever typed it
 * @param name the resident's name; shown to those who work on it
 * @param anonymous never named outside, not even by a masked name
 * @param origin the request it was a part of; null for most
 */
public record Request(
    Id id,
    long number,
    PlaceCode place,
    PlaceCode grid,
    String address,
    @Nullable Point point,
    String category,
    Sort sort,
    String words,
    AccountId resident,
    String name,
    boolean anonymous,
    Instant submitted,
    @Nullable UUID origin,
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

  /** What sort of matter it is. */
  public record Sort(Scene scene, Affair affair, Channel channel) {}

  /** Another one of the same county, by its id alone. */
  public Id other(UUID value) {
    return new Id(id.county(), value);
  }

  /** Printed as people say it: county, then a running number. */
  public String label() {
    return "%s-%06d".formatted(id.county(), number);
  }

  public Stage stage() {
    return standing.stage();
  }

  /** Is the actor, or the one acted for, the resident? */
  public boolean of(Actor actor) {
    return resident.equals(actor.self());
  }

  /** Does it lie under the actor's hat? */
  boolean under(Actor actor) {
    return actor.hat().covers(place) || actor.hat().covers(grid);
  }

  public boolean heldBy(Actor actor) {
    return standing.holder().account().equals(actor.account());
  }
}
