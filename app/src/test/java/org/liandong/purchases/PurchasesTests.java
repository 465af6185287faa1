package org.liandong.purchases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.liandong.PurchaseSamples.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liandong.As;
import org.liandong.Covers;
import org.liandong.PlatformTest;
import org.liandong.PurchaseSamples;
import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.base.Line;
import org.liandong.base.Money;
import org.liandong.base.PlaceCode;
import org.liandong.base.Position;
import org.liandong.base.Refused;
import org.liandong.ledger.Amount;
import org.liandong.ledger.Payment;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/** Purchases on a real database, at a place that adopted the pack with both lists. */
@PlatformTest
class PurchasesTests {
  private static final PlaceCode PLACE = org.liandong.World.COUNTY;
  private static final Actor BUYER = officer("采购经办（示例）", Line.GENERAL);
  private static final String REASON = "这是一条写明了的理由";

  @Autowired ApplicationContext platform;
  @Autowired Purchases purchases;
  @Autowired Providers providers;
  @Autowired Reports reports;
  @Autowired Households households;
  @Autowired OfficeTasks tasks;
  @Autowired Supports supports;
  @Autowired Scale scale;
  @Autowired Coverage coverage;
  @Autowired PublicPurchases open;
  @Autowired PurchaseRules rules;
  @Autowired JdbcTemplate jdbc;

  /** The pack that has the catalogue with both lists. */
  @BeforeEach
  void nanjing() {
    PurchaseSamples.adopt(platform);
  }

  private static Actor officer(String name, Line line) {
    return As.actor(name, Position.COUNTY_OFFICER, PLACE.value(), line);
  }

  private static Refused refused(PurchaseRefusal reason, ThrowingCallable work) {
    var thrown = new Refused[1];
    assertThatThrownBy(work)
        .isInstanceOfSatisfying(
            Refused.class,
            it -> {
              assertThat(it.reason()).isEqualTo(reason);
              thrown[0] = it;
            });
    return thrown[0];
  }

  private Purchase.Id planned(String method, String reason, String amount, @Nullable UUID above) {
    return purchases.plan(BUYER, PLACE, plan(method, "other.1", reason, amount, above));
  }

  private int version(Purchase.Id id) {
    return purchases.find(BUYER, id).standing().version();
  }

  private void step(Purchase.Id id, Action action) {
    purchases.step(BUYER, id, version(id), action);
  }

  private UUID qualified() {
    var provider = PurchaseSamples.provider(platform, PLACE);
    var today = rules.today();
    var proof = new Provider.Qualification("评估 3A（示例）", "1", today.minusYears(1), today);
    providers.qualify(BUYER, PLACE.county().orElseThrow(), provider, proof);
    return provider;
  }

  private Purchase.Id announced(String method, String reason, String amount) {
    var id = planned(method, reason, amount, null);
    step(id, PurchaseSamples.paid(platform, PLACE, 2026, "1000000"));
    step(id, new Action.Announce("公告"));
    return id;
  }

  private void offer(Purchase.Id id, UUID provider, String price) {
    purchases.offer(BUYER, id, new Offer.Draft(provider, Money.parse(price), ""));
  }

  private Purchase.Id bound(String price, LocalDate starts, LocalDate ends) {
    var id = announced("directed", REASON, price);
    offer(id, qualified(), price);
    step(id, new Action.Select(1, "合适"));
    step(id, new Action.Contract("宁购 1", Money.parse(price), starts, ends));
    return id;
  }

  @Test
  @Covers({"PUR-01", "PUR-02"})
  void theNegativeListIsRefusedWithTheClause() {
    var no =
        refused(
            PurchaseRefusal.NEGATIVE_ITEM,
            () -> purchases.plan(BUYER, PLACE, plan("tender", "other.9", "", "100", null)));
    assertThat(no.clause()).isNotNull();
    assertThat(no.clause().source()).contains("000-nanjing.txt:5");
    refused(
        PurchaseRefusal.NO_ITEM,
        () -> purchases.plan(BUYER, PLACE, plan("tender", "other", "", "100", null)));
    refused(
        PurchaseRefusal.NO_ITEM,
        () -> purchases.plan(BUYER, PLACE, plan("tender", "nothing", "", "100", null)));
    assertThat(planned("tender", "", "100", null)).isNotNull();
  }

  @Test
  @Covers({"PUR-09", "PUR-08"})
  void withoutABudgetLineNothingIsAnnounced() {
    var id = planned("tender", "", "100", null);
    var no = refused(PurchaseRefusal.NO_BUDGET, () -> step(id, new Action.Announce("")));
    assertThat(no.clause()).isNotNull();
    var lastYear = PurchaseSamples.paid(platform, PLACE, 2025, "100");
    refused(PurchaseRefusal.WRONG_YEAR, () -> step(id, lastYear));
    step(id, PurchaseSamples.paid(platform, PLACE, 2026, "100"));
    step(id, new Action.Announce(""));
    assertThat(open.find(id)).isPresent();
  }

  @Test
  @Covers({"PUR-11", "PUR-12", "PUR-13"})
  void eightWaysAndThoseThatDoNotCompeteGiveAReasonOfTenLetters() {
    var ways =
        List.of(
            "tender", "agreement", "grant", "directed", "mandate", "subsidy", "order", "top-up");
    assertThat(platform.getBean(Catalog.class).choices(Catalog.METHODS, PLACE))
        .extracting(item -> item.code())
        .containsExactlyElementsOf(ways);
    for (var way : ways) {
      if (way.equals("tender") || way.equals("grant")) continue;
      var no = refused(PurchaseRefusal.NO_REASON, () -> planned(way, "九个字的理由不够数", "100", null));
      assertThat(no.clause()).isNotNull();
      assertThat(planned(way, REASON, "100", null)).isNotNull();
    }
    assertThat(planned("tender", "", "100", null)).isNotNull();
    assertThat(planned("grant", "", "100", null)).isNotNull();
  }

  @Test
  @Covers({"PUR-10", "PUR-13"})
  void aTenderIsAnnouncedFiveDaysAndHasThreeOffers() {
    var id = announced("tender", "", "100");
    offer(id, qualified(), "100.00");
    offer(id, qualified(), "99.99");
    refused(PurchaseRefusal.TOO_SOON, () -> step(id, new Action.Select(1, "早")));
    since(id, 4);
    refused(PurchaseRefusal.TOO_SOON, () -> step(id, new Action.Select(1, "早")));
    since(id, 5);
    refused(PurchaseRefusal.FEW_OFFERS, () -> step(id, new Action.Select(1, "少")));
    var third = qualified();
    refused(PurchaseRefusal.OVER_PLAN, () -> offer(id, third, "100.01"));
    offer(id, third, "98");
    refused(PurchaseRefusal.OFFERED_ALREADY, () -> offer(id, third, "97"));
    step(id, new Action.Select(3, "价低"));
    assertThat(purchases.find(BUYER, id).stage()).isEqualTo(Stage.SELECTED);
  }

  private void since(Purchase.Id id, int days) {
    jdbc.update(
        "update purchases.purchase set announced = ? where id = ?",
        rules.today().minusDays(days),
        id.value());
  }

  @Test
  @Covers("PUR-20")
  void onlyWhoIsQualifiedThatDayIsChosen() {
    var id = announced("directed", REASON, "100");
    var provider = PurchaseSamples.provider(platform, PLACE);
    offer(id, provider, "100");
    refused(PurchaseRefusal.NOT_QUALIFIED, () -> step(id, new Action.Select(1, "x")));
    var county = PLACE.county().orElseThrow();
    var today = rules.today();
    var past = new Provider.Qualification("过期", "1", today.minusYears(1), today.minusDays(1));
    providers.qualify(BUYER, county, provider, past);
    var no = refused(PurchaseRefusal.NOT_QUALIFIED, () -> step(id, new Action.Select(1, "x")));
    assertThat(no.clause()).isNotNull();
    var last = new Provider.Qualification("今天到期", "2", today.minusYears(1), today);
    providers.qualify(BUYER, county, provider, last);
    step(id, new Action.Select(1, "x"));
  }

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
    assertThat(rules.spread(PLACE, 5)).isEmpty();
    assertThat(rules.spread(PLACE, 6)).isPresent();
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

  @Test
  @Covers("PUR-30")
  void howOldAProviderMustBeDependsOnItsKind() {
    var county = PLACE.county().orElseThrow();
    var today = rules.today();
    for (var kind : Provider.Kind.values()) {
      var id = new UUID(0, 1);
      var founded = today.minusYears(1).plusDays(1);
      var young = new Provider(county, id, PLACE, "x", kind, "", founded, List.of());
      var open = kind == Provider.Kind.HUB || kind == Provider.Kind.SERVICE;
      assertThat(rules.entry(PLACE, young).isEmpty()).as(kind.name()).isEqualTo(open);
      var old = new Provider(county, id, PLACE, "x", kind, "", today.minusYears(1), List.of());
      assertThat(rules.entry(PLACE, old)).as(kind.name()).isEmpty();
    }
  }

  @Test
  @Covers("PUR-10")
  void everybodyReadsEveryStepAndNobodysName() {
    var today = rules.today();
    var id = bound("100", today, today.plusMonths(2));
    step(id, new Action.Accept("达到要求"));
    assertThat(open.facts(id))
        .extracting(PublicPurchases.Fact::kind)
        .containsExactly(
            Action.Kind.PLANNED,
            Action.Kind.BUDGETED,
            Action.Kind.ANNOUNCED,
            Action.Kind.OFFERED,
            Action.Kind.SELECTED,
            Action.Kind.CONTRACTED,
            Action.Kind.ACCEPTED);
    assertThat(open.bids(id)).hasSize(1);
    assertThat(open.find(planned("tender", "", "1", null))).isEmpty();
    assertThat(open.find(id).orElseThrow().toString()).doesNotContain(BUYER.name());
  }

  @Test
  @Covers("PUR-17")
  void everyRuleOnMoneyIsRegisteredWithItsRow() {
    var today = rules.today();
    var held =
        platform.getBean(org.liandong.policy.Rules.class).holding(PLACE, today).stream()
            .filter(value -> value.rule().startsWith("purchases."))
            .toList();
    assertThat(held).hasSizeGreaterThan(10);
    assertThat(held).allSatisfy(it -> assertThat(it.definition().requirements()).isNotEmpty());
  }

  @Test
  void othersAreRefusedAndTheSameFormIsOnePurchase() {
    var resident = As.actor("居民（示例）", Position.RESIDENT, "530111001001");
    var plan = plan("tender", "other.1", "", "100", null);
    refused(PurchaseRefusal.NOT_YOURS, () -> purchases.plan(resident, PLACE, plan));
    var id = purchases.plan(BUYER, PLACE, plan);
    assertThat(purchases.plan(BUYER, PLACE, plan)).isEqualTo(id);
    assertThatThrownBy(() -> purchases.find(resident, id)).isInstanceOf(Absent.class);
    var elsewhere = As.actor("别处（示例）", Position.COUNTY_OFFICER, "330203");
    assertThatThrownBy(() -> purchases.find(elsewhere, id)).isInstanceOf(Absent.class);
    refused(PurchaseRefusal.STALE, () -> purchases.step(BUYER, id, 7, new Action.Withdraw("x")));
  }
}
