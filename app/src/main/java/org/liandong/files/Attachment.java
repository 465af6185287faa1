package org.liandong.files;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.liandong.base.AccountId;
import org.liandong.base.Actor;
import org.liandong.base.County;
import org.liandong.base.CountyId;
import org.liandong.base.PlaceCode;
import org.liandong.base.Position;
import org.springframework.web.util.UriUtils;

/**
 * A stored file.
 *
 * @param owner whose it is; in agent mode the resident it was handed in for
 * @param name as it was called, cleaned, with the ending of its real format
 * @param picture measures of a picture, empty for a document
 */
public record Attachment(
    Id id,
    PlaceCode place,
    AccountId owner,
    Audience audience,
    String name,
    Format format,
    long bytes,
    Optional<Measures> picture,
    Instant at) {

  /** Unique in its county, printed {@code 530111-<uuid>}. */
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

  /** Width and height in pixels. */
  public record Measures(int width, int height) {}

  /** Where it is opened. */
  public String href() {
    return "/files/" + id + "/" + UriUtils.encodePathSegment(name, StandardCharsets.UTF_8);
  }

  /** Where the small form of a picture is. */
  public String thumb() {
    return href() + "?thumb";
  }

  /** The platform opens for a module that has decided by the thing the file belongs to. */
  boolean visibleTo(Actor actor) {
    if (actor.is(Position.PLATFORM)) return true;
    return switch (audience) {
      case PUBLIC -> true;
      case STAFF -> owns(actor) || desk(actor) && actor.hat().covers(place);
      case OWNER -> owns(actor);
    };
  }

  /** Staff at work; not organisations, not the keeper of accounts, not a helper acting for one. */
  private static boolean desk(Actor actor) {
    return actor.atDesk();
  }

  private boolean owns(Actor actor) {
    return actor.signedIn() && actor.self().equals(owner);
  }
}
