package org.liandong.ledger;

import java.util.UUID;
import org.liandong.base.County;
import org.liandong.base.CountyId;

/**
 * Money of a line promised to a partner, as by a contract.
 *
 * @param left what is neither asked for nor released yet
 */
public record Commitment(
    Id id, Book.Id book, UUID line, Amount amount, Amount left, String partner, String words) {

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

  /** A commitment to make. */
  public record Promise(UUID line, Amount amount, String partner, String words, UUID once) {}
}
