package org.liandong.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.audit.Hash;
import org.liandong.base.County;
import org.liandong.base.CountyId;
import org.liandong.base.PlaceCode;

/**
 * A book as it stands: a fund (资金) where the unit is money.
 *
 * @param earmark what everything in it is for and nothing else (专款专用); empty for none
 * @param published since when everybody sees it; null when only staff do
 * @param head the last posting
 * @param rest what is in it: came in and is not spent
 */
public record Book(
    Id id,
    PlaceCode place,
    String name,
    Unit unit,
    String purpose,
    String earmark,
    @Nullable Instant published,
    Head head,
    Amount rest) {

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

  /**
   * Where the next posting goes on.
   *
   * @param nr of the last posting; 0 before the first
   * @param hash of the last posting
   * @param day of the last posting: days never go back
   */
  public record Head(long nr, Hash hash, LocalDate day) {}

  /**
   * A book to open.
   *
   * @param once the token of the form
   */
  public record Opening(
      PlaceCode place, String name, Unit unit, String purpose, String earmark, UUID once) {}

  public boolean earmarked() {
    return !earmark.isEmpty();
  }
}
