package org.liandong.projects.rules;

import static org.liandong.policy.Measured.count;

import java.util.Optional;
import org.liandong.policy.Measured;
import org.liandong.policy.Ruling;
import org.liandong.policy.Unit;

/** 这种多次委托的间接方式 (PUR-25, 004:16): work that is handed on more than once is flagged. */
record CommissionDepth() implements Rule {
  @Override
  public Optional<Ruling> on(Application application, Values values) {
    int depth = application.counts().depth();
    if (depth == 0) return Optional.empty();
    return Rule.ruling(
        values,
        "purchases.commission-depth",
        Measured.amount(count("projects.measured.depth", Unit.COUNT, depth)));
  }
}
