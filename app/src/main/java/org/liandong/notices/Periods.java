package org.liandong.notices;

import static org.liandong.policy.Measured.count;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.liandong.base.PlaceCode;
import org.liandong.base.Refused;
import org.liandong.base.WorkingDays;
import org.liandong.policy.Calendars;
import org.liandong.policy.Measured;
import org.liandong.policy.RuleValue;
import org.liandong.policy.Rules;
import org.liandong.policy.Ruling;
import org.liandong.policy.Rulings;
import org.liandong.policy.Unit;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** How long notices run and when objections are answered: values of the place, in working days. */
@Component
public class Periods {
  private final Rules rules;
  private final Rulings rulings;
  private final Calendars calendars;
  private final Clock clock;

  Periods(Rules rules, Rulings rulings, Calendars calendars, Clock clock) {
    this.rules = rules;
    this.rulings = rulings;
    this.calendars = calendars;
    this.clock = clock;
  }

  /** The rule on the period, by topic where the place has one. */
  public RuleValue period(PlaceCode place, String topic) {
    var name = topic.isEmpty() ? "notices.period-days" : "notices.period-days." + topic;
    return rules.value(name, place, today());
  }

  /** What the rule says to so many working days; fewer than it asks is refused with its clause. */
  Ruling check(PlaceCode place, String topic, int days) {
    var ruling =
        Ruling.of(
            period(place, topic),
            Measured.amount(count("notices.measured.days", Unit.WORKING_DAYS, days)));
    if (ruling.refuses())
      throw new Refused(
          NoticeRefusal.TOO_SHORT, rulings.explain(ruling, LocaleContextHolder.getLocale()));
    return ruling;
  }

  /** The rule as a refusal shows it. */
  Refused.Clause clause(PlaceCode place, String topic, int days) {
    var measured = Measured.amount(count("notices.measured.days", Unit.WORKING_DAYS, days));
    var ruling = Ruling.of(period(place, topic), measured);
    return rulings.explain(ruling, LocaleContextHolder.getLocale());
  }

  /** The last day of so many working days after today. */
  LocalDate last(int days) {
    return NoticeRows.day(calendars.workingDays().due(clock.instant(), days));
  }

  /** By how many working days a notice with open objections goes on. */
  int extension(PlaceCode place) {
    return rules.value("notices.objection-extension-days", place, today()).count();
  }

  Instant answer(PlaceCode place) {
    var days = rules.value("notices.answer-days", place, today()).count();
    return calendars.workingDays().due(clock.instant(), days);
  }

  /** Are all days until then in years whose calendar is known? */
  public boolean certain(LocalDate until) {
    return calendars.certain(today(), until);
  }

  public LocalDate today() {
    return LocalDate.now(clock.withZone(WorkingDays.ZONE));
  }
}
