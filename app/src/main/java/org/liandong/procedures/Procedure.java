package org.liandong.procedures;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.base.AccountId;
import org.liandong.base.Actor;
import org.liandong.base.County;
import org.liandong.base.CountyId;
import org.liandong.base.PlaceCode;
import org.liandong.procedures.route.Subject;

/**
 * A procedure as it stands.
 *
 * @param number the number said on the phone, unique on the platform
 * @param route the hash of the route it began with
 * @param about the printed id of another module's subject, or null for a subject of its own
 * @param href the page of that subject, or null
 * @param name of who began it
 * @param due when the open step is late
 */
public record Procedure(
    Id id,
    long number,
    String route,
    String title,
    String description,
    @Nullable String about,
    @Nullable String href,
    Subject subject,
    String name,
    Instant started,
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

  /** What is kept of {@link Progress} for lists. */
  public record Standing(
      Stage stage, int round, int step, int version, int turned, Instant since, Instant due) {}

  public PlaceCode place() {
    return subject.place();
  }

  public AccountId owner() {
    return subject.owner();
  }

  /** Did the actor, or the one acted for, begin it? */
  public boolean of(Actor actor) {
    return subject.owner().equals(actor.self());
  }
}
