package org.liandong.meetings;

import static org.liandong.policy.Measured.count;

import java.time.Clock;
import java.time.LocalDate;
import org.liandong.base.Actor;
import org.liandong.base.Refused;
import org.liandong.base.WorkingDays;
import org.liandong.policy.Measured;
import org.liandong.policy.RuleValue;
import org.liandong.policy.Rules;
import org.liandong.policy.Ruling;
import org.liandong.policy.Rulings;
import org.liandong.policy.Unit;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Quorum, majority, proxies and times, from the rules of the place; by kind where it has its own.
 */
@Component
public class MeetingRules {
  private final Rules rules;
  private final Rulings rulings;
  private final Clock clock;

  MeetingRules(Rules rules, Rulings rulings, Clock clock) {
    this.rules = rules;
    this.rulings = rulings;
    this.clock = clock;
  }

  /** Have enough come? Exact, on fractions. */
  public Ruling quorum(Body body, int present, int entitled) {
    return Ruling.of(
        value("meetings.quorum", body),
        Measured.share(
            count("meetings.measured.present", Unit.PEOPLE, present),
            count("meetings.measured.entitled", Unit.PEOPLE, entitled)));
  }

  /** Is it carried? Those who came and did not vote count against it. */
  Ruling majority(Body body, int yes, int present) {
    return Ruling.of(
        value("meetings.majority", body),
        Measured.share(
            count("meetings.measured.yes", Unit.PEOPLE, yes),
            count("meetings.measured.present", Unit.PEOPLE, present)));
  }

  Ruling proxies(Body body, int held) {
    return Ruling.of(
        value("meetings.proxies", body),
        Measured.amount(count("meetings.measured.proxies", Unit.PEOPLE, held)));
  }

  Ruling notice(Body body, long days) {
    return Ruling.of(
        value("meetings.notice-days", body),
        Measured.amount(count("meetings.measured.notice", Unit.DAYS, days)));
  }

  /** The longest time between two meetings of a body. */
  public RuleValue interval(Body body) {
    return value("meetings.interval-days", body);
  }

  /** How many others a member may act for; 0 where none. */
  public int proxies(Body body) {
    return value("meetings.proxies", body).count();
  }

  /** Keeps the ruling with the subject, and refuses with its clause when it is broken. */
  void require(Actor actor, Body body, String subject, Ruling ruling, MeetingRefusal otherwise) {
    if (ruling.refuses())
      throw new Refused(otherwise, rulings.explain(ruling, LocaleContextHolder.getLocale()));
    keep(actor, body, subject, ruling);
  }

  void keep(Actor actor, Body body, String subject, Ruling ruling) {
    rulings.keep(actor, body.place(), subject, ruling);
  }

  private RuleValue value(String rule, Body body) {
    return rules.value(rule + "." + body.kind(), body.place(), today());
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(WorkingDays.ZONE));
  }
}
