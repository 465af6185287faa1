package org.liandong.projects.rules;

import static org.liandong.policy.Measured.count;

import java.util.Optional;
import org.liandong.policy.Measured;
import org.liandong.policy.Ruling;
import org.liandong.policy.Unit;

/**
 * 防止资源浪费 (SUPL-28, 003:88): the same target, content and period is flagged before approval, and
 * goes on only with a written reason.
 */
record NoDuplicate() implements Rule {
  @Override
  public Optional<Ruling> on(Application application, Values values) {
    var others =
        count("projects.measured.duplicates", Unit.PROJECTS, application.counts().duplicates());
    return Rule.ruling(values, "projects.duplicates", Measured.amount(others));
  }
}
