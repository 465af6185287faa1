package org.liandong.projects.rules;

import static org.liandong.policy.Measured.count;

import java.util.Optional;
import org.liandong.policy.Measured;
import org.liandong.policy.Ruling;
import org.liandong.policy.Unit;

/** 由社会组织来承接 (PRJ-25, 000:18). Silent while it is not known who carries it out. */
record SocialCarrier() implements Rule {
  @Override
  public Optional<Ruling> on(Application application, Values values) {
    var social = application.social();
    if (social == null) return Optional.empty();
    var others = count("projects.measured.others", Unit.ORGANISATIONS, social ? 0 : 1);
    return Rule.ruling(values, "projects.other-carriers", Measured.amount(others));
  }
}
