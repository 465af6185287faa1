package org.liandong.projects.rules;

import static org.liandong.policy.Measured.count;

import java.util.Optional;
import org.liandong.policy.Measured;
import org.liandong.policy.Ruling;
import org.liandong.policy.Unit;

/** 合作共建服务项目 (PRJ-38, 003:122): who builds together is at least two. */
record EnoughPartners() implements Rule {
  @Override
  public Optional<Ruling> on(Application application, Values values) {
    int partners = application.counts().partners();
    if (partners == 0) return Optional.empty();
    return Rule.ruling(
        values,
        "projects.partners",
        Measured.amount(count("projects.measured.partners", Unit.ORGANISATIONS, partners)));
  }
}
