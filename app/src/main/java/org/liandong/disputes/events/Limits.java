package org.liandong.disputes.events;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.liandong.base.PlaceCode;
import org.liandong.base.WorkingDays;
import org.liandong.policy.Measured;
import org.liandong.policy.RuleValue;
import org.liandong.policy.Rules;
import org.liandong.policy.Ruling;
import org.liandong.policy.Unit;
import org.springframework.stereotype.Component;

/** The clock of a level: so many minutes by the rule of the place, nights and holidays included. */
@Component
class Limits {
  private static final String MINUTES = "disputes.report-minutes";
  private final Rules rules;

  Limits(Rules rules) {
    this.rules = rules;
  }

  Instant due(PlaceCode place, Instant from) {
    return from.plus(Duration.ofMinutes(rule(place, from).count()));
  }

  /** Whether it was told, or taken, in time. A begun minute counts. */
  Ruling ruling(PlaceCode place, Instant from, Instant to) {
    var minutes = (Duration.between(from, to).toSeconds() + 59) / 60;
    var input = Measured.count("disputes.input.minutes", Unit.MINUTES, minutes);
    return Ruling.of(rule(place, from), Measured.amount(input));
  }

  private RuleValue rule(PlaceCode place, Instant moment) {
    return rules.value(MINUTES, place, LocalDate.ofInstant(moment, WorkingDays.ZONE));
  }
}
