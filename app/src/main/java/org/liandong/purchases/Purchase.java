package org.liandong.purchases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.base.AccountId;
import org.liandong.base.County;
import org.liandong.base.CountyId;
import org.liandong.base.Money;
import org.liandong.base.PlaceCode;
import org.liandong.ledger.Book;

/**
 * A purchase as it stands.
 *
 * @param catalogue the version of the list it was planned by; null where the place has none
 * @param compete whether its way of purchase competed when it was planned
 */
public record Purchase(
    Id id,
    PlaceCode place,
    Plan plan,
    @Nullable UUID catalogue,
    boolean compete,
    AccountId account,
    Instant opened,
    @Nullable Paid paid,
    @Nullable LocalDate announced,
    @Nullable Deal deal,
    Standing standing) {

  /** Printed {@code 530111-<uuid>}. */
  public record Id(County county, UUID value) {
    public static Id parse(String text) {
      var id = CountyId.parse(text);
      return new Id(id.county(), id.id());
    }

    /** As people say it. */
    public String label() {
      return "GM-" + value.toString().substring(24).toUpperCase(java.util.Locale.ROOT);
    }

    @Override
    public String toString() {
      return new CountyId(county, value).toString();
    }
  }

  /**
   * What is to be bought.
   *
   * @param buyer the department that buys
   * @param words what is required, published with the announcement (PUR-10)
   * @param item code in the catalogue {@code purchase-items}; empty where the place has none
   * @param field code in {@code purchase-fields}
   * @param method code in {@code purchase-methods} (PUR-11)
   * @param beside a further form of support (PUR-12), or empty
   * @param reason why it does not compete (PUR-13), or empty
   * @param amount at most this
   * @param recurrent part of the recurrent budget (PUR-14)
   * @param above the purchase whose money commissions this one (PUR-25)
   * @param once the token of the form
   */
  public record Plan(
      String buyer,
      String name,
      String words,
      String item,
      String field,
      int year,
      String method,
      String beside,
      String reason,
      Money amount,
      boolean recurrent,
      @Nullable UUID above,
      UUID once) {}

  /** The line that pays. */
  public record Paid(Book.Id book, UUID line) {}

  /**
   * Who was chosen at which price, and the contract once there is one.
   *
   * @param commitment the promise in the ledger
   */
  public record Deal(
      UUID provider,
      Money price,
      String number,
      @Nullable LocalDate starts,
      @Nullable LocalDate ends,
      @Nullable UUID commitment) {}

  public record Standing(Stage stage, Instant since, int version) {}

  public Stage stage() {
    return standing.stage();
  }

  /** What it costs, or may cost at most. */
  public Money price() {
    return deal == null ? plan.amount() : deal.price();
  }
}
