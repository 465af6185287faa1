package org.liandong.contracts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.base.AccountId;
import org.liandong.base.County;
import org.liandong.base.CountyId;
import org.liandong.base.Money;
import org.liandong.base.PlaceCode;
import org.liandong.ledger.Book;
import org.liandong.projects.Project;

/**
 * A contract as it stands.
 *
 * @param text what is signed, word for word
 * @param hash SHA-256 of the text, in hex
 * @param passed what the last evaluation said; null before one
 */
public record Contract(
    Id id,
    PlaceCode place,
    Project.Id project,
    String number,
    String title,
    Parties parties,
    Terms terms,
    Paid paid,
    String text,
    String hash,
    List<AccountId> accounts,
    Instant drafted,
    @Nullable Instant effective,
    @Nullable Boolean passed,
    Standing standing) {

  public Contract {
    accounts = List.copyOf(accounts);
  }

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

  /** The three, by name. */
  public record Parties(String funder, String organisation, String committee) {
    public String name(Party party) {
      return switch (party) {
        case FUNDER -> funder;
        case ORGANISATION -> organisation;
        case COMMITTEE -> committee;
      };
    }
  }

  /**
   * @param reward paid after the result only (以奖代补)
   */
  public record Terms(Money amount, boolean reward, LocalDate starts, LocalDate ends) {}

  /** The line that pays. */
  public record Paid(Book.Id book, UUID line) {}

  public record Standing(Stage stage, Instant since, int version) {}

  /**
   * A point at which money is paid.
   *
   * @param commitment the promise in the ledger, once the funder signed
   * @param hold what holds the promise until it was accepted
   */
  public record Milestone(
      int nr,
      String title,
      LocalDate due,
      Money amount,
      @Nullable UUID commitment,
      @Nullable UUID hold,
      @Nullable Instant reached,
      String finding) {}

  /** A milestone to agree on. */
  public record Planned(String title, LocalDate due, Money amount) {}

  /** A contract to draft. */
  public record Draft(
      Project.Id project,
      String number,
      String funder,
      Paid paid,
      List<Planned> milestones,
      UUID once) {
    public Draft {
      milestones = List.copyOf(milestones);
    }
  }

  public Stage stage() {
    return standing.stage();
  }
}
