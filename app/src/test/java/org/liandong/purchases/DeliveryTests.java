package org.liandong.purchases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.liandong.PurchaseSamples.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.liandong.Covers;
import org.liandong.PlatformTest;
import org.liandong.PurchaseSamples;
import org.liandong.World;
import org.liandong.base.Actor;
import org.liandong.base.Money;
import org.liandong.base.Refused;
import org.liandong.ledger.Amount;
import org.liandong.ledger.Payment;
import org.springframework.dao.DataAccessException;

/** What is bought is delivered, reported, paid, passed on and supported. */
@PlatformTest
class DeliveryTests extends Buying {
  @Test
  @Covers({"PUR-15", "PUR-16"})
  void anOverdueReportHoldsThePaymentAlsoInTheLedger() {
    var today = rules.today();
    // the first period ended long enough ago that its report was due days ago
    var starts = today.minusMonths(3).minusDays(20);
    var id = bound("100", starts, today.plusMonths(6));
    var first = reports.list(BUYER, id).getFirst();
    assertThat(first.overdue(first.due())).isFalse();
    assertThat(first.overdue(first.due().plusDays(1))).isTrue();
    var purchase = purchases.find(BUYER, id);
    var entry = entry(purchase);
    var no = refused(PurchaseRefusal.REPORT_OVERDUE, () -> reports.pay(BUYER, id, entry));
    assertThat(no.clause()).isNotNull();
    var payments = platform.getBean(org.liandong.ledger.Payments.class);
    var book = java.util.Objects.requireNonNull(purchase.paid()).book();
    assertThatThrownBy(() -> payments.enter(BUYER, book, entry))
        .isInstanceOfSatisfying(
            Refused.class, it -> assertThat(it.reason().name()).isEqualTo("HELD"));
    refused(
        PurchaseRefusal.OVERSPENT,
        () ->
            reports.file(BUYER, id, 1, new Reports.Sheet(Money.yuan(1), Money.parse("1.01"), "")));
    reports.file(BUYER, id, 1, new Reports.Sheet(Money.yuan(1), Money.yuan(1), ""));
    assertThat(reports.pay(BUYER, id, entry)).isNotNull();
    reports.check(BUYER, id, 1, new Report.Check(true, "账实相符"));
    refused(
        PurchaseRefusal.NO_REPORT, () -> reports.check(BUYER, id, 1, new Report.Check(true, "再查")));
  }

  private static Payment.Entry entry(Purchase purchase) {
    var deal = java.util.Objects.requireNonNull(purchase.deal());
    return new Payment.Entry(
        java.util.Objects.requireNonNull(purchase.paid()).line(),
        deal.commitment(),
        Amount.of(Money.yuan(10)),
        List.of(),
        new Payment.Payee("承接单位", false),
        "首期",
        new Payment.Voucher("1", LocalDate.of(2026, 1, 5)),
        List.of(UUID.randomUUID()),
        UUID.randomUUID());
  }

  @Test
  @Covers({"PUR-25", "PUR-26"})
  void moneyPassedOnIsFollowedToTheService() {
    var today = rules.today();
    var hub = bound("100", today, today.plusMonths(2));
    refused(PurchaseRefusal.OVER_PLAN, () -> planned("directed", REASON, "100.01", hub.value()));
    var below = planned("directed", REASON, "70", hub.value());
    step(below, PurchaseSamples.paid(platform, PLACE, 2026, "100"));
    step(below, new Action.Announce(""));
    var chain = open.chain(below);
    assertThat(chain.depth()).isEqualTo(2);
    assertThat(chain.lost()).isEqualTo(Money.yuan(30));
    assertThat(rules.depth(PLACE, 1)).isEmpty();
    assertThat(rules.depth(PLACE, 2)).isPresent();
    assertThat(Provider.Kind.values()).contains(Provider.Kind.HUB);
    var free = planned("directed", REASON, "1", null);
    refused(PurchaseRefusal.WRONG_ABOVE, () -> planned("directed", REASON, "1", free.value()));
  }

  @Test
  @Covers("PUR-27")
  void anEntitledHouseholdPaysNothing() {
    var today = rules.today();
    var id = bound("100", today, today.plusMonths(2));
    refused(PurchaseRefusal.NOT_FREE, () -> serve(id, true, "9.99", "0", "0.01"));
    refused(PurchaseRefusal.UNBALANCED, () -> serve(id, true, "9.99", "0", "0"));
    serve(id, true, "6", "4", "0");
    serve(id, false, "5", "0", "5");
    var purchase = purchases.find(BUYER, id);
    assertThat(households.list(BUYER, purchase))
        .extracting(Households.Household::entitled)
        .containsExactly(true, false);
    assertThat(households.list(Actor.VISITOR, purchase)).isEmpty();
  }

  private void serve(Purchase.Id id, boolean poor, String fiscal, String lottery, String own) {
    var shares = new Households.Shares(Money.parse(fiscal), Money.parse(lottery), Money.parse(own));
    var household =
        new Households.Household("王某（示例）", Households.Kind.ELDERLY, poor, Money.yuan(10), shares);
    households.add(BUYER, id, household);
  }

  @Test
  @Covers("PUR-27")
  void theDatabaseRefusesAnEntitledHouseholdThatPays() {
    var today = rules.today();
    var id = bound("100", today, today.plusMonths(2));
    assertThatThrownBy(() ->
            jdbc.update(
                "insert into purchases.household values (?, ?, 9, 'x', 'LONE', true, 10, 9, 0,"
                    + " 1, now(), ?)",
                PLACE.value(),
                id.value(),
                UUID.randomUUID()))
        .isInstanceOf(DataAccessException.class);
  }

  @Test
  @Covers("PUR-04")
  void aTaskIsKeptWithAReasonOrHandedToAContract() {
    var id = tasks.add(BUYER, PLACE, "社救科", "入户核查");
    refused(PurchaseRefusal.NO_REASON, () -> tasks.mark(BUYER, id, OfficeTasks.State.KEEP, " "));
    var today = rules.today();
    var contract = bound("100", today, today.plusMonths(2));
    refused(PurchaseRefusal.DECIDED, () -> tasks.transfer(BUYER, id, contract));
    tasks.mark(BUYER, id, OfficeTasks.State.TRANSFERABLE, "");
    var plan = planned("tender", "", "1", null);
    refused(PurchaseRefusal.NO_CONTRACT, () -> tasks.transfer(BUYER, id, plan));
    tasks.transfer(BUYER, id, contract);
    assertThat(tasks.find(BUYER, id).state()).isEqualTo(OfficeTasks.State.TRANSFERRED);
  }

  @Test
  @Covers({"PUR-18", "PUR-19", "PUR-31"})
  void supportIsAskedDecidedAndPublished() {
    var provider = PurchaseSamples.provider(platform, PLACE);
    var id = ask(provider);
    refused(
        PurchaseRefusal.OVER_ASKED, () -> supports.decide(BUYER, id, Money.parse("100.01"), ""));
    refused(PurchaseRefusal.NO_REASON, () -> supports.decide(BUYER, id, null, ""));
    assertThat(supports.awards(PLACE)).isEmpty();
    supports.decide(BUYER, id, Money.yuan(100), "");
    assertThat(supports.awards(PLACE)).hasSize(1);
    refused(PurchaseRefusal.DECIDED, () -> supports.decide(BUYER, id, null, "晚了"));
    var county = PLACE.county().orElseThrow();
    var sort = Provider.Benefit.Sort.TAX_RELIEF;
    providers.grant(
        BUYER, county, provider, new Provider.Benefit(sort, 2026, Money.yuan(5), "免税资格（示例）"));
    assertThat(providers.benefits(county, provider)).hasSize(1);
  }

  private org.liandong.base.CountyId ask(UUID provider) {
    return supports.ask(
        BUYER,
        new Supports.Asked(
            PLACE, provider, 2026, "elderly", "场地", Money.yuan(100), UUID.randomUUID()));
  }

  @Test
  @Covers({"PUR-03", "PUR-14", "PUR-22", "PUR-23", "PUR-29"})
  void aYearIsSummedAndWhatIsPassedOnCountsOnce() {
    var today = rules.today();
    var hub = bound("30000", today, today.plusMonths(2));
    var below = planned("directed", REASON, "20000", hub.value());
    step(below, PurchaseSamples.paid(platform, PLACE, 2026, "20000"));
    step(below, new Action.Announce(""));
    planned("tender", "", "500", null);
    var year = scale.year(PLACE, 2026);
    assertThat(year.whole().planned()).isEqualTo(Money.yuan(30_000));
    assertThat(year.whole().bound()).isEqualTo(Money.yuan(30_000));
    assertThat(year.recurrent()).hasSize(1);
    assertThat(year.rulings()).anyMatch(it -> it.definition().rule().endsWith("yearly-money"));
    assertThat(rules.growth(PLACE, Money.yuan(2), Money.yuan(1)).orElseThrow().kept()).isFalse();
    assertThat(rules.growth(PLACE, Money.yuan(1), Money.yuan(1)).orElseThrow().kept()).isTrue();
    assertThat(rules.growth(PLACE, Money.ZERO, Money.yuan(1))).isEmpty();
    assertThat(rules.socialWork(PLACE, 0).orElseThrow().kept()).isFalse();
    assertThat(rules.socialWork(PLACE, 1).orElseThrow().kept()).isTrue();
    assertThat(rules.socialWork(World.STREET, 0)).as("holds no budget").isEmpty();
    assertThat(rules.yearly(World.COMMITTEE, Money.ZERO)).isEmpty();
    assertThat(rules.spread(PLACE, 5)).isEmpty();
    assertThat(rules.spread(PLACE, 6)).isPresent();
  }

  @Test
  void aYearThatHasNotBegunIsNotJudged() {
    int now = rules.today().getYear();
    assertThat(scale.year(PLACE, now)).matches(Scale.Year::begun);
    assertThat(scale.year(PLACE, now).rulings()).isNotEmpty();
    assertThat(scale.year(PLACE, now + 1)).matches(year -> !year.begun());
    assertThat(scale.year(PLACE, now + 1).rulings()).isEmpty();
  }

  @Test
  @Covers({"PUR-24", "PUR-05", "PUR-06", "PUR-07", "PUR-21"})
  void needsAreHeldAgainstTheCatalogue() {
    coverage.note(BUYER, PLACE, "想要早教课", "听证会");
    coverage.note(BUYER, PLACE, "楼道里缺扶手", "走访");
    coverage.note(BUYER, PLACE, "楼道里缺扶手", "走访");
    assertThat(coverage.at(PLACE)).isEqualTo(new Coverage.Found(2, List.of("楼道里缺扶手")));
    var catalog = platform.getBean(Catalog.class);
    assertThat(catalog.choices(Catalog.DEPARTMENTS, PLACE))
        .extracting(item -> item.name())
        .contains("社区矫正", "人民调解", "社区女性服务", "社区少儿服务", "社区早教服务");
    assertThat(catalog.choices(Catalog.FIELDS, PLACE)).hasSize(10);
  }
}
