package org.liandong.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.liandong.ledger.LedgerSamples.CLERK;
import static org.liandong.ledger.LedgerSamples.FINANCE;
import static org.liandong.ledger.LedgerSamples.YEAR;
import static org.liandong.ledger.LedgerSamples.entry;
import static org.liandong.ledger.LedgerSamples.parts;
import static org.liandong.ledger.LedgerSamples.said;
import static org.liandong.ledger.LedgerSamples.yuan;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.liandong.As;
import org.liandong.PlatformTest;
import org.liandong.World;
import org.liandong.base.Absent;
import org.liandong.base.Line;
import org.liandong.base.Position;
import org.springframework.dao.DataAccessException;

/** Entries that are refused, sent twice, reversed, or of another year, place or kind. */
@PlatformTest
class EntriesTests extends Funded {
  @Test
  void wrongInputIsRefusedAndNothingIsLost() {
    var line = samples.granted(fund, "A", "50.00");
    var before = rest();
    refused(
        LedgerRefusal.UNBALANCED,
        () ->
            funds.receive(
                FINANCE,
                fund,
                new Funds.Receipt(
                    yuan("3.00"), parts("1.00", "1.99"), "", false, "x", UUID.randomUUID())));
    refused(
        LedgerRefusal.NOT_POSITIVE,
        () ->
            funds.receive(
                FINANCE,
                fund,
                new Funds.Receipt(
                    yuan("1.00"), parts("2.00", "-1.00"), "", false, "x", UUID.randomUUID())));
    refused(LedgerRefusal.NOT_POSITIVE, () -> samples.entered(fund, line, "-1.00"));
    refused(LedgerRefusal.NOT_POSITIVE, () -> samples.entered(fund, line, "0"));
    refused(LedgerRefusal.TOO_LARGE, () -> samples.entered(fund, line, "90000000000000000"));
    refused(
        LedgerRefusal.NO_VOUCHER,
        () ->
            payments.enter(
                CLERK,
                fund,
                new Payment.Entry(
                    line,
                    null,
                    yuan("1"),
                    List.of(),
                    new Payment.Payee("x", false),
                    "x",
                    new Payment.Voucher("1", java.time.LocalDate.of(YEAR, 1, 1)),
                    List.of(),
                    UUID.randomUUID())));
    assertThat(rest()).isEqualTo(before);
  }

  @Test
  void foreignCountiesForgedIdsAndOtherBooksAreNotThere() {
    var line = samples.granted(fund, "A", "50.00");
    var haishu = As.actor("周某海曙（示例）", Position.COUNTY_OFFICER, "330203", Line.FINANCE);
    assertThatThrownBy(() -> books.find(haishu, fund)).isInstanceOf(Absent.class);
    assertThatThrownBy(() -> payments.enter(haishu, fund, entry(line, "1")))
        .isInstanceOf(Absent.class);
    refused(
        LedgerRefusal.NOT_FINANCE,
        () ->
            books.open(
                haishu,
                new Book.Opening(World.COUNTY, "越界", Unit.MONEY, "", "", UUID.randomUUID())));
    var forged = new Book.Id(fund.county(), UUID.randomUUID());
    assertThatThrownBy(() -> samples.entered(forged, line, "1")).isInstanceOf(Absent.class);
    var other = samples.book("另一笔资金（示例）");
    refused(LedgerRefusal.FOREIGN, () -> samples.entered(other, line, "1"));
    refused(LedgerRefusal.FOREIGN, () -> samples.entered(fund, UUID.randomUUID(), "1"));
    var member = As.actor("居民甲（示例）", Position.RESIDENT, World.COMMITTEE.value());
    assertThatThrownBy(() -> books.find(member, fund)).isInstanceOf(Absent.class);
    refused(LedgerRefusal.NOT_FINANCE, () -> funds.grant(CLERK, fund, line, yuan("1"), said()));
  }

  @Test
  void theSameFormSentTwiceIsBookedOnce() {
    var line = samples.granted(fund, "A", "50.00");
    var entry = entry(line, "10.00");
    assertThat(payments.enter(CLERK, fund, entry)).isEqualTo(payments.enter(CLERK, fund, entry));
    var receipt =
        new Funds.Receipt(yuan("3.00"), parts("1.00", "2.00"), "", false, "x", UUID.randomUUID());
    funds.receive(FINANCE, fund, receipt);
    assertThat(funds.receive(FINANCE, fund, receipt)).isZero();
    assertThat(rest()).isEqualTo("103.00");
  }

  @Test
  void aClosedYearTakesNothing() {
    var line = samples.granted(fund, "A", "50.00");
    var old = samples.line(fund, "OLD", YEAR - 1, "");
    samples.receive(fund, "", "OWN", "7.00");
    funds.grant(FINANCE, fund, old, yuan("7.00"), said());
    var waiting = samples.entered(fund, old, "1.00");
    refused(LedgerRefusal.OPEN_CLAIMS, () -> closings.close(FINANCE, fund, YEAR - 1, "年结"));
    payments.approve(FINANCE, waiting, 1, "");
    refused(LedgerRefusal.NOT_FINANCE, () -> closings.close(CLERK, fund, YEAR - 1, "年结"));
    closings.close(FINANCE, fund, YEAR - 1, "年结（示例）");
    assertThat(rest()).isEqualTo("106.00");
    refused(LedgerRefusal.CLOSED_YEAR, () -> samples.entered(fund, old, "1.00"));
    refused(LedgerRefusal.CLOSED_YEAR, () -> payments.correct(FINANCE, waiting, 2, "x"));
    refused(LedgerRefusal.CLOSED_YEAR, () -> funds.grant(FINANCE, fund, old, yuan("1"), said()));
    refused(LedgerRefusal.CLOSED_YEAR, () -> closings.close(FINANCE, fund, YEAR - 1, "年结"));
    refused(LedgerRefusal.WRONG_YEAR, () -> closings.close(FINANCE, fund, YEAR + 1, "年结"));
    funds.grant(FINANCE, fund, line, yuan("6.00"), said());
    samples.paid(fund, line, "106.00");
    closings.close(FINANCE, fund, YEAR, "年结（示例）");
    refused(LedgerRefusal.CLOSED_YEAR, () -> samples.receive(fund, "", "OWN", "1.00"));
  }

  @Test
  void correctionsAreReverseEntriesAndHappenOnce() {
    var nr = samples.receive(fund, "", "OWN", "7.00");
    postings.reverse(FINANCE, fund, nr, "录错（示例）");
    assertThat(rest()).isEqualTo("0.00");
    assertThat(reads.find(FINANCE, fund, nr + 1).draft().reverses()).isEqualTo(nr);
    refused(LedgerRefusal.ALREADY_REVERSED, () -> postings.reverse(FINANCE, fund, nr, "x"));
    refused(LedgerRefusal.NOT_REVERSIBLE, () -> postings.reverse(FINANCE, fund, nr + 1, "x"));
    var line = samples.granted(fund, "A", "1.00");
    var receipt = nr + 2;
    refused(LedgerRefusal.NOT_ENOUGH, () -> postings.reverse(FINANCE, fund, receipt, "x"));
    postings.reverse(FINANCE, fund, receipt + 1, "x");
    postings.reverse(FINANCE, fund, receipt, "x");
    refused(LedgerRefusal.LIMIT, () -> samples.entered(fund, line, "0.01"));
  }

  /** What volunteers earn and redeem is booked as money is, and as strictly. */
  @Test
  void pointsAreABookLikeAnyOther() {
    var points =
        books.open(
            FINANCE,
            new Book.Opening(World.COUNTY, "积分（示例）", Unit.POINTS, "", "", UUID.randomUUID()));
    var volunteer = books.line(points, samples.line(points, "V1", 0, ""));
    var earned = Account.granted(volunteer, Source.OWN);
    book(points, Kind.RECEIPT, new Movement(Account.origin(Source.OWN, ""), earned, 12));
    refused(
        LedgerRefusal.LIMIT,
        () ->
            book(
                points,
                Kind.PAYMENT,
                new Movement(earned, Account.spent(volunteer, Source.OWN), 13)));
    book(points, Kind.PAYMENT, new Movement(earned, Account.spent(volunteer, Source.OWN), 5));
    assertThat(books.find(FINANCE, points).rest()).hasToString("7");
  }

  private void book(Book.Id id, Kind kind, Movement movement) {
    postings.post(
        FINANCE, id, Posting.Draft.of(kind, "志愿服务（示例）", UUID.randomUUID(), List.of(movement)));
  }

  @Test
  void nothingBookedCanBeChangedByTheApplication() {
    samples.granted(fund, "A", "1.00");
    for (var statement :
        List.of(
            "update ledger.movement set amount = 1",
            "delete from ledger.movement",
            "update ledger.posting set words = ''",
            "delete from ledger.posting",
            "delete from ledger.account",
            "update ledger.closing set year = 1"))
      assertThat(denied(statement)).as(statement).isTrue();
  }

  private boolean denied(String statement) {
    jdbc.execute("savepoint here");
    try {
      jdbc.execute(statement);
      return false;
    } catch (DataAccessException refusal) {
      jdbc.execute("rollback to savepoint here");
      return String.valueOf(refusal.getMostSpecificCause().getMessage())
          .contains("permission denied");
    }
  }
}
