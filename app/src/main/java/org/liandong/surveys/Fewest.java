package org.liandong.surveys;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.liandong.base.WorkingDays;
import org.liandong.policy.Rules;
import org.springframework.stereotype.Component;

/** Of how few people a figure may be shown: as the place has it on the day a survey closes. */
@Component
class Fewest {
  private static final String RULE = "surveys.smallest-group";
  private final Rules rules;
  private final Clock clock;

  Fewest(Rules rules, Clock clock) {
    this.rules = rules;
    this.clock = clock;
  }

  /** A later rule changes nothing for what is closed. */
  Groups of(Survey survey) {
    return new Groups(rules.value(RULE, survey.place(), day(survey)).count());
  }

  private LocalDate day(Survey survey) {
    var now = clock.instant();
    Instant closes = survey.facts().closes();
    return (closes.isBefore(now) ? closes : now).atZone(WorkingDays.ZONE).toLocalDate();
  }
}
