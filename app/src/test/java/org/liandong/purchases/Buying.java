package org.liandong.purchases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.liandong.PurchaseSamples.plan;

import java.time.LocalDate;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.liandong.As;
import org.liandong.PurchaseSamples;
import org.liandong.base.Actor;
import org.liandong.base.Line;
import org.liandong.base.Money;
import org.liandong.base.PlaceCode;
import org.liandong.base.Position;
import org.liandong.base.Refused;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** A buyer at a place that adopted the pack with both lists, on a real database. */
abstract class Buying {
  static final PlaceCode PLACE = org.liandong.World.COUNTY;
  static final Actor BUYER = officer("采购经办（示例）", Line.GENERAL);
  static final String REASON = "这是一条写明了的理由";
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

  static Actor officer(String name, Line line) {
    return As.actor(name, Position.COUNTY_OFFICER, PLACE.value(), line);
  }

  static Refused refused(PurchaseRefusal reason, ThrowingCallable work) {
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

  Purchase.Id planned(String method, String reason, String amount, @Nullable UUID above) {
    return purchases.plan(BUYER, PLACE, plan(method, "other.1", reason, amount, above));
  }

  int version(Purchase.Id id) {
    return purchases.find(BUYER, id).standing().version();
  }

  void step(Purchase.Id id, Action action) {
    purchases.step(BUYER, id, version(id), action);
  }

  UUID qualified() {
    var provider = PurchaseSamples.provider(platform, PLACE);
    var today = rules.today();
    var proof = new Provider.Qualification("评估 3A（示例）", "1", today.minusYears(1), today);
    providers.qualify(BUYER, PLACE.county().orElseThrow(), provider, proof);
    return provider;
  }

  Purchase.Id announced(String method, String reason, String amount) {
    var id = planned(method, reason, amount, null);
    step(id, PurchaseSamples.paid(platform, PLACE, 2026, "1000000"));
    step(id, new Action.Announce("公告"));
    return id;
  }

  void offer(Purchase.Id id, UUID provider, String price) {
    purchases.offer(BUYER, id, new Offer.Draft(provider, Money.parse(price), ""));
  }

  Purchase.Id bound(String price, LocalDate starts, LocalDate ends) {
    var id = announced("directed", REASON, price);
    offer(id, qualified(), price);
    step(id, new Action.Select(1, "合适"));
    step(id, new Action.Contract("宁购 1", Money.parse(price), starts, ends));
    return id;
  }
}
