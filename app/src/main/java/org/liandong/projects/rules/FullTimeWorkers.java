package org.liandong.projects.rules;

import static org.liandong.policy.Measured.count;
import static org.liandong.policy.Measured.money;

import java.util.Optional;
import org.liandong.policy.Measured;
import org.liandong.policy.Ruling;
import org.liandong.policy.Unit;

/**
 * 10万元以上项目须有2名专职社工承接 (PRJ-03, 000:15). 以上 includes 100,000.00 itself (N1); below it the rule is
 * silent. Whoever is full-time on another project meanwhile does not count (N15).
 */
record FullTimeWorkers() implements Rule {
  @Override
  public Optional<Ruling> on(Application application, Values values) {
    var total = Measured.amount(money("projects.measured.total", application.sums().total()));
    var large = Rule.ruling(values, "projects.staffed-from", total);
    if (large.isEmpty() || !large.get().kept()) return Optional.empty();
    var workers = count("projects.measured.workers", Unit.PEOPLE, application.counts().workers());
    return Rule.ruling(values, "projects.full-time-workers", Measured.amount(workers));
  }
}
