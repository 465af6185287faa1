package org.liandong.projects.rules;

import static org.liandong.policy.Measured.money;

import java.util.Optional;
import org.liandong.base.Money;
import org.liandong.policy.Measured;
import org.liandong.policy.Ruling;

/** 管理费用不超过项目总资金10% (PRJ-02, 000:15). Exactly the cap is within it. */
record FeeCap() implements Rule {
  @Override
  public Optional<Ruling> on(Application application, Values values) {
    var sums = application.sums();
    if (sums.total().equals(Money.ZERO)) return Optional.empty();
    return Rule.ruling(
        values,
        "projects.fee-cap",
        Measured.share(
            money("projects.measured.fee", sums.fee()),
            money("projects.measured.total", sums.total())));
  }
}
