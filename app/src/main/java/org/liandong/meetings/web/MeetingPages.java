package org.liandong.meetings.web;

import static org.liandong.meetings.db.Tables.BODY;
import static org.liandong.meetings.db.Tables.MEETING;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Actor;
import org.liandong.base.WorkingDays;
import org.liandong.meetings.Action;
import org.liandong.meetings.Bodies;
import org.liandong.meetings.Body;
import org.liandong.meetings.Meeting;
import org.liandong.meetings.MeetingRules;
import org.liandong.meetings.Meetings;
import org.liandong.meetings.Minutes;
import org.liandong.meetings.Motions;
import org.liandong.meetings.Reading;
import org.liandong.meetings.Resolutions;
import org.liandong.meetings.Roll;
import org.liandong.meetings.Sight;
import org.liandong.policy.Rulings;
import org.liandong.territory.Places;
import org.liandong.ui.Form;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The calendar and the page of one meeting. */
@Component
@Transactional(readOnly = true)
class MeetingPages {
  private static final int MOST = 500;
  private final DSLContext sql;
  private final Meetings meetings;
  private final Bodies bodies;
  private final Motions motions;
  private final Resolutions resolutions;
  private final Minutes minutes;
  private final MeetingRules rules;
  private final Rulings rulings;
  private final Places places;
  private final Clock clock;

  MeetingPages(
      DSLContext sql,
      Meetings meetings,
      Bodies bodies,
      Motions motions,
      Resolutions resolutions,
      Minutes minutes,
      MeetingRules rules,
      Rulings rulings,
      Places places,
      Clock clock) {
    this.sql = sql;
    this.meetings = meetings;
    this.bodies = bodies;
    this.motions = motions;
    this.resolutions = resolutions;
    this.minutes = minutes;
    this.rules = rules;
    this.rulings = rulings;
    this.places = places;
    this.clock = clock;
  }

  public CalendarPage calendar(Actor actor, @Nullable YearMonth asked) {
    var today = LocalDate.now(clock.withZone(WorkingDays.ZONE));
    var month = asked == null ? YearMonth.from(today) : asked;
    var rows = month(actor, month);
    var weeks = new ArrayList<List<CalendarPage.Day>>();
    var day = month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    while (!day.isAfter(month.atEndOfMonth())) {
      var week = new ArrayList<CalendarPage.Day>();
      for (int i = 0; i < 7; i++, day = day.plusDays(1)) week.add(day(day, month, today, rows));
      weeks.add(week);
    }
    return new CalendarPage(month, weeks, rows, late(actor, today), Sight.desk(actor));
  }

  private static CalendarPage.Day day(
      LocalDate day, YearMonth month, LocalDate today, List<MeetingRow> rows) {
    var held =
        rows.stream()
            .filter(
                row -> LocalDate.ofInstant(row.meeting().begins(), WorkingDays.ZONE).equals(day))
            .toList();
    return new CalendarPage.Day(day, YearMonth.from(day).equals(month), day.equals(today), held);
  }

  /** The meetings of a month that the actor may see, in order. */
  List<MeetingRow> month(Actor actor, YearMonth month) {
    var from = month.atDay(1).atStartOfDay(WorkingDays.ZONE).toInstant().atOffset(ZoneOffset.UTC);
    var until =
        month
            .plusMonths(1)
            .atDay(1)
            .atStartOfDay(WorkingDays.ZONE)
            .toInstant()
            .atOffset(ZoneOffset.UTC);
    var read =
        sql.select(MEETING.fields())
            .select(BODY.NAME)
            .from(MEETING)
            .join(BODY)
            .on(BODY.COUNTY.eq(MEETING.COUNTY), BODY.ID.eq(MEETING.BODY))
            .where(MEETING.BEGINS.ge(from), MEETING.BEGINS.lt(until))
            .and(Sight.meetings(actor))
            .orderBy(MEETING.BEGINS, MEETING.ID)
            .limit(MOST)
            .fetch(row -> new MeetingRow(Reading.meeting(row), row.get(BODY.NAME), ""));
    var names = places.names(read.stream().map(row -> row.meeting().place()).toList());
    return read.stream()
        .map(row ->
            new MeetingRow(
                row.meeting(), row.body(), names.getOrDefault(row.meeting().place(), "")))
        .toList();
  }

  private List<BodiesPage.Row> late(Actor actor, LocalDate today) {
    return sql.selectFrom(BODY)
        .where(Sight.bodies(actor))
        .and(BODY.DISSOLVED.isNull())
        .and(BODY.DUE.lt(today))
        .orderBy(BODY.DUE, BODY.ID)
        .limit(20)
        .fetch(row -> new BodiesPage.Row(Reading.body(row), "", "", 0, true));
  }

  public MeetingPage one(Actor actor, Meeting.Id id, Form form) {
    var meeting = meetings.find(actor, id);
    var body = bodies.find(actor, meeting.body());
    var roll = meetings.roll(actor, id);
    return new MeetingPage(
        meeting,
        new MeetingPage.Names(
            body.name(), "/bodies/" + body.id(), places.fullName(meeting.place())),
        meetings.facts(actor, id),
        roll,
        roll.of(actor).orElse(null),
        quorum(body, meeting, roll),
        motions.list(actor, id),
        resolutions.list(actor, id),
        minutes.last(actor, id).orElse(null),
        rules.proxies(body),
        Arrays.stream(Action.values())
            .filter(action -> meetings.may(actor, meeting, action))
            .toList(),
        bodies.convenes(actor, body),
        Sight.desk(actor),
        form);
  }

  private MotionPage.@Nullable Said quorum(Body body, Meeting meeting, Roll roll) {
    if (meeting.form() != Meeting.Form.SESSION || roll.entitled() == 0) return null;
    var locale = LocaleContextHolder.getLocale();
    var ruling = rules.quorum(body, roll.present(), roll.entitled());
    var clause = rulings.explain(ruling, locale);
    return new MotionPage.Said(
        ruling.kept(), ruling.definition().title(locale), clause.sentence(), clause.source());
  }
}
