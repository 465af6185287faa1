package org.liandong.projects.rules;

import static org.liandong.policy.Measured.count;

import java.util.Optional;
import org.liandong.policy.Measured;
import org.liandong.policy.Ruling;
import org.liandong.policy.Unit;

/** Nothing on the negative list is paid. */
record NothingForbidden() implements Rule {
  @Override
  public Optional<Ruling> on(Application application, Values values) {
    var items = count("projects.measured.forbidden", Unit.COUNT, application.counts().forbidden());
    return Rule.ruling(values, "projects.forbidden-items", Measured.amount(items));
  }
}
