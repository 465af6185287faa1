package org.liandong.projects.rules;

import static org.liandong.policy.Measured.count;

import java.util.Optional;
import org.liandong.policy.Measured;
import org.liandong.policy.Ruling;
import org.liandong.policy.Unit;

/** Money without a budget line is refused. */
record BudgetGiven() implements Rule {
  @Override
  public Optional<Ruling> on(Application application, Values values) {
    var lines = count("projects.measured.lines", Unit.COUNT, application.counts().lines());
    return Rule.ruling(values, "projects.budget-lines", Measured.amount(lines));
  }
}
