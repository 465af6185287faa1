package org.liandong.projects.rules;

import static org.liandong.policy.Measured.count;

import java.util.Optional;
import org.liandong.policy.Measured;
import org.liandong.policy.Ruling;
import org.liandong.policy.Unit;

/**
 * 以社会工作专业人才为支撑 (ACT-01, 002:6): a social worker of the carrier stands on every project. Silent
 * while it is not known who carries it out.
 */
record SocialWorker() implements Rule {
  @Override
  public Optional<Ruling> on(Application application, Values values) {
    if (application.social() == null) return Optional.empty();
    var team = count("projects.measured.team", Unit.PEOPLE, application.counts().team());
    return Rule.ruling(values, "projects.social-workers", Measured.amount(team));
  }
}
