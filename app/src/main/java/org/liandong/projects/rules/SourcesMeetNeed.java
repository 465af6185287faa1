package org.liandong.projects.rules;

import static org.liandong.policy.Measured.money;

import java.util.Optional;
import org.liandong.policy.Formula;
import org.liandong.policy.Measured;
import org.liandong.policy.Ruling;

/** 资金需求和来源 (APP-14, 002:42): the sources sum to the need, to the fen. */
record SourcesMeetNeed() implements Rule {
  @Override
  public Optional<Ruling> on(Application application, Values values) {
    return Rule.ruling(
        values,
        "projects.sources-gap",
        Measured.of(
            Formula.GAP,
            money("projects.measured.sources", application.sources().all()),
            money("projects.measured.total", application.sums().total())));
  }
}
