package org.liandong.projects;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.base.AccountId;
import org.liandong.base.Actor;
import org.liandong.base.County;
import org.liandong.base.CountyId;
import org.liandong.base.Money;
import org.liandong.base.PlaceCode;
import org.liandong.ledger.Source;

/**
 * A project, from the first word of its application to its last report.
 *
 * @param place the community it is carried out in
 * @param accounts who takes part beside the staff of the place
 * @param editors those of them who were invited to write the application
 * @param desk whether the community applies; colleagues of its desk may go on with it
 */
public record Project(
    Id id,
    Scheme.Id scheme,
    PlaceCode place,
    String title,
    Facets facets,
    Person applicant,
    @Nullable Carrier carrier,
    @Nullable Period period,
    Sums sums,
    List<AccountId> accounts,
    List<AccountId> editors,
    boolean desk,
    Instant opened,
    Standing standing) {

  public Project {
    accounts = List.copyOf(accounts);
    editors = List.copyOf(editors);
  }

  /** Printed {@code 530111-<uuid>}. */
  public record Id(County county, UUID value) {
    public static Id parse(String text) {
      var id = CountyId.parse(text);
      return new Id(id.county(), id.id());
    }

    /** The number people know it by. */
    public String label() {
      return value.toString().substring(24).toUpperCase(Locale.ROOT);
    }

    @Override
    public String toString() {
      return new CountyId(county, value).toString();
    }
  }

  /**
   * What it is, by the lists that hold at its place; empty where it is not said.
   *
   * @param kind code of {@code project-kinds}
   * @param field code of {@code project-fields}
   * @param support code of {@code key-support}
   * @param need what residents said
   * @param lottery whether it may be paid from welfare lottery money
   */
  public record Facets(
      String kind, String field, String support, @Nullable UUID need, boolean lottery) {
    public static final Facets NONE = new Facets("", "", "", null, false);
  }

  /** Somebody as written at the time. */
  public record Person(AccountId account, String name) {
    static Person of(Actor actor) {
      return new Person(
          actor.self(), actor.behalf().map(Actor.Principal::name).orElse(actor.name()));
    }
  }

  /**
   * Who carries it out.
   *
   * @param lead the social worker of it who is in charge; null while nobody is named
   */
  public record Carrier(UUID id, String name, Organisation.Kind kind, @Nullable UUID lead) {}

  /** From a day to a day, both included. */
  public record Period(LocalDate from, LocalDate to) {
    public boolean overlaps(Period other) {
      return !from.isAfter(other.to) && !other.from.isAfter(to);
    }
  }

  /**
   * Its money.
   *
   * @param total all that is needed: the sum of its budget
   * @param fee the part for management
   * @param asked the subsidy applied for
   * @param granted the subsidy decided at the last level; null before
   */
  public record Sums(Money total, Money fee, Money asked, @Nullable Money granted) {
    public static final Sums NONE = new Sums(Money.ZERO, Money.ZERO, Money.ZERO, null);
  }

  /**
   * Where money comes from.
   *
   * @param payer who pays, by name
   */
  public record Funding(Source source, String payer, Money amount) {}

  /**
   * What money is for.
   *
   * @param item code of {@code budget-items}; {@code management} is the fee
   */
  public record BudgetLine(String item, String words, Money amount) {
    static final String MANAGEMENT = "management";

    public boolean fee() {
      return item.equals(MANAGEMENT);
    }
  }

  /**
   * How far it has come.
   *
   * @param version how many facts there are
   * @param procedure the procedure it goes through, in its county; null before
   */
  public record Standing(
      Stage stage,
      Instant since,
      @Nullable Instant submitted,
      int version,
      @Nullable UUID procedure) {}

  public Stage stage() {
    return standing.stage();
  }

  /** Does the actor, or the one acted for, take part in it? */
  public boolean shared(Actor actor) {
    return accounts.contains(actor.self());
  }
}
