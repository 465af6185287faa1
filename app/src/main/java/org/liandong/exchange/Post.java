package org.liandong.exchange;

import java.time.Instant;
import java.util.UUID;
import org.liandong.base.AccountId;
import org.liandong.base.Actor;
import org.liandong.base.County;
import org.liandong.base.CountyId;
import org.liandong.base.PlaceCode;

/**
 * What somebody asks for or offers.
 *
 * @param category code in the catalogue {@code help-kinds}
 * @param opens from when it can be done, or is offered
 * @param closes until when
 * @param name whole; others see the family name alone until both agreed
 */
public record Post(
    Id id,
    Kind kind,
    PlaceCode place,
    String category,
    String words,
    Instant opens,
    Instant closes,
    AccountId account,
    String name,
    Stage stage,
    Instant posted) {

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

  public enum Kind {
    ASK,
    OFFER
  }

  /** Words: {@code exchange.post.STAGE}. */
  public enum Stage {
    OPEN,
    /** Somebody agreed to help. */
    TAKEN,
    DONE,
    WITHDRAWN
  }

  public boolean of(Actor actor) {
    return account.equals(actor.self());
  }

  /** Can somebody still answer it? */
  public boolean open(Instant now) {
    return stage == Stage.OPEN && now.isBefore(closes);
  }

  public PlaceCode committee() {
    return new PlaceCode(place.value().substring(0, 12));
  }
}
