package org.liandong.projects.rules;

import static org.liandong.policy.Measured.money;

import java.util.Optional;
import org.liandong.base.Money;
import org.liandong.policy.Measured;
import org.liandong.policy.Ruling;

/** 申请省级补助资金 (APP-15, 002:44): nobody applies for more than is needed. */
record SubsidyWithinNeed() implements Rule {
  @Override
  public Optional<Ruling> on(Application application, Values values) {
    var sums = application.sums();
    if (sums.total().equals(Money.ZERO)) return Optional.empty();
    return Rule.ruling(
        values,
        "projects.subsidy-share",
        Measured.share(
            money("projects.measured.asked", sums.asked()),
            money("projects.measured.total", sums.total())));
  }
}
