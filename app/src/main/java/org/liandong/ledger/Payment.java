package org.liandong.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.base.AccountId;
import org.liandong.base.Actor;
import org.liandong.base.County;
import org.liandong.base.CountyId;

/**
 * A payment as it stands.
 *
 * @param line the budget line that pays
 * @param commitment the promise it comes out of; null when it comes straight out of the line
 * @param entered who entered it
 */
public record Payment(
    Id id,
    Book.Id book,
    UUID line,
    @Nullable UUID commitment,
    Amount amount,
    Payee payee,
    String words,
    Voucher voucher,
    Hand entered,
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

  /**
   * Who is paid.
   *
   * @param person a person, never named to the public
   */
  public record Payee(String name, boolean person) {}

  /** The paper it rests on: number and day of an invoice or receipt. */
  public record Voucher(String number, LocalDate day) {}

  /** Who did something, and when. */
  public record Hand(AccountId account, String name, Instant at) {}

  /**
   * @param decided who approved, returned, withdrew or corrected; null while it waits
   * @param reason what was said with it
   * @param posting the posting that paid
   */
  public record Standing(
      Stage stage, int version, @Nullable Hand decided, String reason, @Nullable Long posting) {}

  /**
   * A payment to enter.
   *
   * @param commitment null to take it straight out of the line
   * @param items what the voucher lists; they must sum to the amount. Empty: the voucher has one
   * @param scans attachments that show the voucher
   */
  public record Entry(
      UUID line,
      @Nullable UUID commitment,
      Amount amount,
      List<Amount> items,
      Payee payee,
      String words,
      Voucher voucher,
      List<UUID> scans,
      UUID once) {}

  public Stage stage() {
    return standing.stage();
  }

  public boolean enteredBy(Actor actor) {
    return entered.account().equals(actor.account());
  }
}
