package org.liandong.requests;

import java.time.Duration;
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
import org.liandong.policy.Unit;
import org.springframework.stereotype.Component;

/** The clocks of a request: values from the rules of its place, days from the working calendar. */
@Component
public class Deadlines {
  static final String ANSWER_DAYS = "requests.answer-days";
  static final String SILENCE_DAYS = "requests.silence-days";
  static final String REOPEN_DAYS = "requests.reopen-days";
  static final String REPLY_DAYS = "requests.reply-days";
  static final String ESCALATION_DAYS = "requests.escalation-days";
  static final String REMIND_DAYS = "requests.remind-days";

  private final Rules rules;
  private final Calendars calendars;

  Deadlines(Rules rules, Calendars calendars) {
    this.rules = rules;
    this.calendars = calendars;
  }

  /** When a first answer is due: so many working days after {@code from}, by category. */
  public Instant answer(String category, PlaceCode place, Instant from) {
    return calendars.workingDays().due(from, answerRule(category, place, from).count());
  }

  /** What came from elsewhere is measured by the rule we have on the day it came. */
  public Instant answer(String category, PlaceCode place, Instant from, Instant came) {
    return calendars.workingDays().due(from, answerDays(category, place, came));
  }

  /** Within how many working days an answer is due. */
  public int answerDays(String category, PlaceCode place, Instant from) {
    return answerRule(category, place, from).count();
  }

  /** The rule the clock of a request was set by. */
  public RuleValue answerRule(Request request) {
    return answerRule(request.category(), request.place(), request.submitted());
  }

  /** The value for the category, or the one for its group, or the one for all. */
  RuleValue answerRule(String category, PlaceCode place, Instant from) {
    return rules.value(ANSWER_DAYS + "." + category, place, day(from));
  }

  /** That the clock a fact starts keeps to the rule of its place and day. */
  Ruling ruling(String category, PlaceCode place, Fact fact) {
    var days = calendars.workingDays().between(fact.at(), fact.due());
    var measured = Measured.amount(Measured.count("requests.input.days", Unit.WORKING_DAYS, days));
    return Ruling.of(answerRule(category, place, fact.at()), measured);
  }

  /**
   * The due moment after a step: a reopened request starts a new clock; another category may
   * shorten it and never makes it longer; all others keep it.
   */
  Instant after(Action action, Request request, Instant now) {
    var due = request.standing().due();
    return switch (action) {
      case Action.Reopen _ -> answer(request.category(), request.place(), now);
      case Action.Classify as -> {
        var other = answer(as.category(), request.place(), request.submitted());
        yield other.isBefore(due) ? other : due;
      }
      default -> due;
    };
  }

  /** Until when a supervisor's question is to be answered. */
  Instant reply(PlaceCode place, Instant asked) {
    return calendars.workingDays().due(asked, rules.value(REPLY_DAYS, place, day(asked)).count());
  }

  /** Is it time to raise what is late to the next level? */
  boolean breached(Request request, Instant now) {
    var raised = request.standing().aside().raised().at();
    if (raised == null) return now.isAfter(request.standing().due());
    var days = rules.value(ESCALATION_DAYS, request.place(), day(now)).count();
    return now.isAfter(calendars.workingDays().due(raised, days));
  }

  /** What is due until then is reminded of now. */
  Instant remindUntil(PlaceCode place, Instant now) {
    return calendars.workingDays().due(now, rules.value(REMIND_DAYS, place, day(now)).count());
  }

  /**
   * Refuses to reopen what was closed longer ago than the place allows (N12). What is only answered
   * can always be reopened.
   */
  void checkReopening(Action action, Request request, Instant now) {
    if (!(action instanceof Action.Reopen) || request.stage() == Stage.ANSWERED) return;
    var settled = request.standing().settled();
    var rule = rules.value(REOPEN_DAYS, request.place(), day(now));
    if (settled != null && now.isAfter(settled.plus(Duration.ofDays(rule.count()))))
      throw new Refused(RequestRefusal.TOO_LATE, rule.count());
  }

  /** Answers older than this, at this place, have met silence. */
  Instant silentSince(PlaceCode place, Instant now) {
    return now.minus(Duration.ofDays(rules.value(SILENCE_DAYS, place, day(now)).count()));
  }

  /** Refuses to take silence for an answer before the days of the place are over (N12). */
  void checkSilence(Request request, Instant now) {
    var settled = request.standing().settled();
    if (settled == null || settled.isAfter(silentSince(request.place(), now)))
      throw new Refused(RequestRefusal.WRONG_STAGE, request.stage());
  }

  private static LocalDate day(Instant moment) {
    return moment.atZone(WorkingDays.ZONE).toLocalDate();
  }
}
