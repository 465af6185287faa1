package org.liandong.meetings.web;

import static org.liandong.meetings.db.Tables.BODY;
import static org.liandong.meetings.db.Tables.MEETING;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Actor;
import org.liandong.base.Keyset;
import org.liandong.base.WorkingDays;
import org.liandong.meetings.Bodies;
import org.liandong.meetings.Body;
import org.liandong.meetings.BodyKind;
import org.liandong.meetings.BodyKinds;
import org.liandong.meetings.MeetingRules;
import org.liandong.meetings.Reading;
import org.liandong.meetings.Seat;
import org.liandong.meetings.Sight;
import org.liandong.territory.Level;
import org.liandong.territory.Places;
import org.liandong.ui.Form;
import org.liandong.ui.Typed;
import org.liandong.ui.tag.Choice;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The list of bodies and the page of one. */
@Component
@Transactional(readOnly = true)
class BodyPages {
  private static final int SIZE = 30;
  private static final int MEETINGS = 20;
  private final DSLContext sql;
  private final Bodies bodies;
  private final BodyKinds kinds;
  private final MeetingRules rules;
  private final Places places;
  private final Clock clock;

  BodyPages(
      DSLContext sql,
      Bodies bodies,
      BodyKinds kinds,
      MeetingRules rules,
      Places places,
      Clock clock) {
    this.sql = sql;
    this.bodies = bodies;
    this.kinds = kinds;
    this.rules = rules;
    this.places = places;
    this.clock = clock;
  }

  public BodiesPage list(Actor actor, @Nullable String after, Form form) {
    var last = Typed.after(after);
    var read =
        sql.selectFrom(BODY)
            .where(Sight.bodies(actor))
            .and(last == null ? DSL.noCondition() : BODY.ID.gt(last))
            .orderBy(BODY.ID)
            .limit(SIZE + 1)
            .fetch(Reading::body);
    var names = places.names(read.stream().map(Body::place).toList());
    var seated = bodies.seated(read);
    var rows = Keyset.of(read, SIZE, it -> it.id().value().toString());
    var known = actor.hat().place().county().isEmpty() ? List.<BodyKind>of() : known(actor);
    return new BodiesPage(
        rows.map(it ->
            row(it, names.getOrDefault(it.place(), ""), seated.getOrDefault(it.id().value(), 0))),
        after,
        choices(actor, known),
        known.stream().anyMatch(BodyKind::sample),
        form,
        Sight.desk(actor));
  }

  private BodiesPage.Row row(Body body, String place, int seats) {
    var kind = kinds.of(body).name(locale());
    return new BodiesPage.Row(body, kind, place, seats, body.overdue(today()));
  }

  private List<BodyKind> known(Actor actor) {
    return kinds.at(actor.hat().place());
  }

  /** Kinds of the level of the hat; the compound council stands below the committee. */
  private static List<Choice> choices(Actor actor, List<BodyKind> known) {
    var level = Level.of(actor.hat().place());
    return known.stream()
        .filter(kind -> kind.level() == level)
        .map(kind -> Choice.of(kind.code(), kind.name(locale())))
        .toList();
  }

  public BodyPage one(Actor actor, Body.Id id, Form form) {
    var body = bodies.find(actor, id);
    var kind = kinds.of(body);
    var seats = bodies.seats(actor, id);
    var slots = slots(kind);
    var rule = rules.interval(body);
    return new BodyPage(
        body,
        new BodyPage.Names(kind.name(locale()), places.fullName(body.place()), kind.clause()),
        seats.stream()
            .map(seat -> new BodyPage.Line(seat, slots.getOrDefault(seat.slot(), "")))
            .toList(),
        kind.slots().stream().map(slot -> fill(slot, seats)).toList(),
        meetings(actor, body),
        new BodyPage.Interval(
            rule.definition().title(locale()), rule.count(), rule.clause().source()),
        body.overdue(today()),
        bodies.convenes(actor, body),
        Sight.desk(actor),
        form);
  }

  private static Map<String, String> slots(BodyKind kind) {
    return kind.slots().stream()
        .collect(
            java.util.stream.Collectors.toMap(BodyKind.Slot::code, slot -> slot.name(locale())));
  }

  private static BodyPage.Fill fill(BodyKind.Slot slot, List<Seat> seats) {
    int seated = (int) seats.stream().filter(it -> it.slot().equals(slot.code())).count();
    var wanted =
        slot.least() == slot.most()
            ? String.valueOf(slot.least())
            : slot.most() == Integer.MAX_VALUE
                ? slot.least() + "+"
                : slot.least() + "–" + slot.most();
    var right = seated >= slot.least() && seated <= slot.most();
    return new BodyPage.Fill(slot, slot.name(locale()), seated, wanted, right);
  }

  private List<MeetingRow> meetings(Actor actor, Body body) {
    return sql.selectFrom(MEETING)
        .where(MEETING.COUNTY.eq(body.id().county().code()))
        .and(MEETING.BODY.eq(body.id().value()))
        .and(Sight.meetings(actor))
        .orderBy(MEETING.BEGINS.desc())
        .limit(MEETINGS)
        .fetch(row -> new MeetingRow(Reading.meeting(row), body.name(), ""));
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(WorkingDays.ZONE));
  }

  private static Locale locale() {
    return LocaleContextHolder.getLocale();
  }
}
