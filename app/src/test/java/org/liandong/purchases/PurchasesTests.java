package org.liandong.purchases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.liandong.PurchaseSamples.plan;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.liandong.As;
import org.liandong.Covers;
import org.liandong.PlatformTest;
import org.liandong.PurchaseSamples;
import org.liandong.base.Absent;
import org.liandong.base.Position;

/** Purchases from the plan to the choice of who provides. */
@PlatformTest
class PurchasesTests extends Buying {
  @Test
  @Covers({"PUR-01", "PUR-02"})
  void theNegativeListIsRefusedWithTheClause() {
    var no =
        refused(
            PurchaseRefusal.NEGATIVE_ITEM,
            () -> purchases.plan(BUYER, PLACE, plan("tender", "other.9", "", "100", null)));
    assertThat(no.clause()).isNotNull();
    assertThat(no.clause().source()).contains("《转接联动 南京市探索社区治理和社区服务创新之路》 原文第5行");
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
