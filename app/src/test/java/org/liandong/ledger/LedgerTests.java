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
import org.liandong.Covers;
import org.liandong.PlatformTest;
import org.springframework.dao.DataAccessException;

/** Money that comes, is granted, promised and paid, and its limits. */
@PlatformTest
class LedgerTests extends Funded {
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
}
