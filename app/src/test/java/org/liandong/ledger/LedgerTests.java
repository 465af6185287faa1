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
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liandong.As;
import org.liandong.Covers;
import org.liandong.PlatformTest;
import org.liandong.World;
import org.liandong.base.Absent;
import org.liandong.base.Line;
import org.liandong.base.Position;
import org.liandong.base.Refused;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

@PlatformTest
class LedgerTests {
  @Autowired ApplicationContext platform;
  @Autowired Books books;
  @Autowired Funds funds;
  @Autowired Postings postings;
  @Autowired PostingReads reads;
  @Autowired Commitments commitments;
  @Autowired Payments payments;
  @Autowired Closings closings;
  @Autowired JdbcTemplate jdbc;
  private LedgerSamples samples;
  private Book.Id fund;

  @BeforeEach
  void fund() {
    samples = new LedgerSamples(platform);
    fund = samples.book("社区建设资金（示例）");
  }

  private static void refused(LedgerRefusal reason, ThrowingCallable work) {
    assertThatThrownBy(work)
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
  }

  private String rest() {
    return books.find(FINANCE, fund).rest().toString();
  }

  @Test
  @Covers({"CHA-10", "PUR-16"})
  void moneyComesIsGrantedPromisedAndPaidAndEveryFenKeepsItsSource() {
    var line = samples.granted(fund, "A", "500.00");
    var promise =
        new Commitment.Promise(line, yuan("300.01"), "和平社工站（示例）", "合同（示例）", UUID.randomUUID());
    var commitment = commitments.promise(CLERK, fund, promise);
    var payment =
        payments.enter(
            CLERK,
            fund,
            new Payment.Entry(
                line,
                commitment.value(),
                yuan("100.01"),
                List.of(yuan("60.00"), yuan("40.01")),
                new Payment.Payee("和平社工站（示例）", false),
                "首付款（示例）",
                new Payment.Voucher("NO-7", java.time.LocalDate.of(YEAR, 1, 6)),
                List.of(UUID.randomUUID()),
                UUID.randomUUID()));
    assertThat(rest()).isEqualTo("1,000.00");
    payments.approve(FINANCE, payment, 1, "");
    assertThat(rest()).isEqualTo("899.99");
    var book = books.find(FINANCE, fund);
    assertThat(commitments.find(book, commitment).left()).isEqualTo(yuan("200.00"));
    commitments.release(CLERK, fund, commitment, said());
    assertThat(commitments.open(book)).isEmpty();
    assertThat(
            jdbc.queryForList(
                "select sum(balance) from ledger.account where book = ? group by source, earmark",
                Long.class,
                fund.value()))
        .containsOnly(0L);
    assertThat(payments.find(CLERK, payment).standing().posting()).isNotNull();
  }

  @Test
  void nobodyApprovesWhatHeEntered() {
    var line = samples.granted(fund, "A", "500.00");
    var own = payments.enter(FINANCE, fund, entry(line, "1.00"));
    refused(LedgerRefusal.SAME_PERSON, () -> payments.approve(FINANCE, own, 1, ""));
    var clerks = samples.entered(fund, line, "1.00");
    refused(LedgerRefusal.NOT_FINANCE, () -> payments.approve(CLERK, clerks, 1, ""));
    payments.approve(FINANCE, clerks, 1, "");
    refused(LedgerRefusal.STALE, () -> payments.approve(FINANCE, clerks, 1, ""));
    refused(LedgerRefusal.WRONG_STAGE, () -> payments.approve(FINANCE, clerks, 2, ""));
  }

  @Test
  void theDatabaseToldToApproveByOneHandRefuses() {
    var line = samples.granted(fund, "A", "500.00");
    var id = samples.entered(fund, line, "1.00");
    assertThatThrownBy(() ->
            jdbc.update(
                "update ledger.payment set stage = 'PAID', decided_by = entered_by where id = ?",
                id.value()))
        .isInstanceOf(DataAccessException.class);
  }

  @Test
  void aReturnedOrWithdrawnPaymentHoldsNothingAndACorrectedOneIsBack() {
    var line = samples.granted(fund, "A", "0.50");
    var first = samples.entered(fund, line, "1.00");
    refused(LedgerRefusal.LIMIT, () -> samples.entered(fund, line, "0.01"));
    payments.sendBack(FINANCE, first, 1, "发票不清（示例）");
    var second = samples.entered(fund, line, "1.00");
    refused(LedgerRefusal.NOT_OFFICER, () -> payments.withdraw(FINANCE, second, 1, "x"));
    payments.withdraw(CLERK, second, 1, "");
    var third = samples.paid(fund, line, "1.00");
    assertThat(rest()).isEqualTo("0.00");
    payments.correct(FINANCE, third, 2, "付错单位（示例）");
    assertThat(rest()).isEqualTo("1.00");
    assertThat(payments.find(CLERK, third).stage()).isEqualTo(Stage.CORRECTED);
    samples.paid(fund, line, "1.00");
  }

  @Test
  void theLimitIsStrictAtTheFen() {
    var line = samples.granted(fund, "A", "50.00");
    refused(LedgerRefusal.LIMIT, () -> samples.entered(fund, line, "100.01"));
    samples.paid(fund, line, "100.00");
    refused(LedgerRefusal.LIMIT, () -> samples.entered(fund, line, "0.01"));
    refused(LedgerRefusal.NOT_ENOUGH, () -> funds.grant(FINANCE, fund, line, yuan("0.01"), said()));
  }

  @Test
  @Covers("CHA-13")
  void earmarkedMoneyCannotBeMoved() {
    samples.receive(fund, "安全社区建设", "FISCAL_DISTRICT", "100.00");
    samples.receive(fund, "", "FISCAL_DISTRICT", "5.00");
    var safe = samples.line(fund, "S1", YEAR, "安全社区建设");
    var safeToo = samples.line(fund, "S2", YEAR, "安全社区建设");
    var other = samples.line(fund, "O");
    funds.grant(FINANCE, fund, safe, yuan("100.00"), said());
    refused(
        LedgerRefusal.NOT_ENOUGH, () -> funds.grant(FINANCE, fund, other, yuan("5.01"), said()));
    refused(
        LedgerRefusal.EARMARKED,
        () -> funds.move(FINANCE, fund, new Funds.Route(safe, other), yuan("0.01"), said()));
    funds.move(FINANCE, fund, new Funds.Route(safe, safeToo), yuan("40.00"), said());
    var only = samples.book("安全社区专用资金（示例）", "安全社区建设");
    refused(
        LedgerRefusal.EARMARKED, () -> samples.receive(only, "别的用途", "FISCAL_DISTRICT", "1.00"));
    refused(LedgerRefusal.EARMARKED, () -> samples.line(only, "X", YEAR, "别的用途"));
    assertThat(books.line(only, samples.line(only, "Y")).earmark()).isEqualTo("安全社区建设");
  }

  @Test
  @Covers("CHA-13")
  void theDatabaseItselfRefusesAMovementThatChangesPurposeOrSource() {
    samples.receive(fund, "安全社区建设", "FISCAL_DISTRICT", "100.00");
    samples.receive(fund, "", "FISCAL_DISTRICT", "5.00");
    assertThatThrownBy(() ->
            jdbc.update(
                """
                insert into ledger.movement (county, book, nr, item, day, kind, source, earmark,
                  from_account, to_account, from_role, to_role, amount, from_balance, to_balance, book_rest, source_rest)
                select a.county, a.book, 1, 9, current_date, 'MOVE', a.source, a.earmark, a.id, b.id, 'FREE', 'FREE', 1, 0, 0, 0, 0
                from ledger.account a join ledger.account b on a.book = b.book and a.earmark <> b.earmark
                where a.book = ? and a.role = 'FREE' and b.role = 'FREE' limit 1
                """,
                fund.value()))
        .isInstanceOf(DataAccessException.class)
        .hasMessageContaining("foreign key");
  }

  @Test
  @Covers("PUR-28")
  void matchedMoneyIsOneForOneButForAFenOfTheCity() {
    var even =
        new Funds.Receipt(yuan("0.04"), parts("0.02", "0.02"), "", true, "x", UUID.randomUUID());
    var odd =
        new Funds.Receipt(yuan("0.03"), parts("0.02", "0.01"), "", true, "x", UUID.randomUUID());
    var wide =
        new Funds.Receipt(yuan("0.04"), parts("0.03", "0.01"), "", true, "x", UUID.randomUUID());
    var turned =
        new Funds.Receipt(yuan("0.03"), parts("0.01", "0.02"), "", true, "x", UUID.randomUUID());
    funds.receive(FINANCE, fund, even);
    funds.receive(FINANCE, fund, odd);
    refused(LedgerRefusal.UNMATCHED, () -> funds.receive(FINANCE, fund, wide));
    refused(LedgerRefusal.UNMATCHED, () -> funds.receive(FINANCE, fund, turned));
    assertThat(rest()).isEqualTo("0.07");
  }

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
