package org.liandong.projects.rules;

import static org.liandong.policy.Measured.money;

import java.util.Optional;
import org.liandong.base.Money;
import org.liandong.policy.Measured;
import org.liandong.policy.Ruling;

/** 要合理使用彩票公益金 (002:30): lottery money goes to projects that are tagged for it only. */
record LotteryTagged() implements Rule {
  @Override
  public Optional<Ruling> on(Application application, Values values) {
    var paid = application.sources().lottery();
    var untagged = application.lottery() ? Money.ZERO : paid;
    if (paid.equals(Money.ZERO)) return Optional.empty();
    return Rule.ruling(
        values,
        "projects.untagged-lottery",
        Measured.amount(money("projects.measured.lottery", untagged)));
  }
}
