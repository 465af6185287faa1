package org.liandong.projects.rules;

import static org.liandong.policy.Measured.count;

import java.util.Optional;
import org.liandong.policy.Measured;
import org.liandong.policy.Ruling;
import org.liandong.policy.Unit;

/** 项目必须对接社区需求 (PRJ-24, 000:18): a project cites a need that was collected. */
record CitedNeed() implements Rule {
  @Override
  public Optional<Ruling> on(Application application, Values values) {
    var needs = count("projects.measured.needs", Unit.COUNT, application.counts().needs());
    return Rule.ruling(values, "projects.needs", Measured.amount(needs));
  }
}
