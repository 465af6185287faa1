package org.liandong.projects.rules;

import static org.liandong.policy.Measured.money;

import java.util.Optional;
import org.liandong.base.Money;
import org.liandong.policy.Measured;
import org.liandong.policy.Ruling;

/**
 * 对老龄、孤寡、残疾等低保户要采取财政预算和福彩公益基金全额购买服务 (PUR-27, 004:26): for them fiscal and lottery money pay all of
 * it.
 */
record FullPurchase() implements Rule {
  @Override
  public Optional<Ruling> on(Application application, Values values) {
    var total = application.sums().total();
    if (!application.entitled() || total.equals(Money.ZERO)) return Optional.empty();
    var sources = application.sources();
    var paid = money("projects.measured.full", sources.fiscal().plus(sources.lottery()));
    return Rule.ruling(
        values,
        "purchases.full-purchase-share",
        Measured.share(paid, money("projects.measured.total", total)));
  }
}
