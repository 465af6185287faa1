package org.liandong.disputes.web;

import static org.liandong.disputes.db.Tables.EVENT;

import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Actor;
import org.liandong.base.Keyset;
import org.liandong.base.WorkingDays;
import org.liandong.disputes.Kinds;
import org.liandong.disputes.Sight;
import org.liandong.disputes.events.GroupEvent;
import org.liandong.disputes.events.GroupEvent.Stage;
import org.liandong.disputes.events.GroupEvents;
import org.liandong.disputes.events.Rung;
import org.liandong.policy.Calendars;
import org.liandong.territory.Places;
import org.liandong.ui.Form;
import org.liandong.ui.Left;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads matters of many people for the desk. */
@Component
@Transactional(readOnly = true)
class EventPages {
  private static final int SIZE = 20;
  private final DSLContext sql;
  private final GroupEvents events;
  private final Ruled ruled;
  private final Kinds kinds;
  private final Places places;
  private final Calendars calendars;
  private final Clock clock;

  EventPages(
      DSLContext sql,
      GroupEvents events,
      Ruled ruled,
      Kinds kinds,
      Places places,
      Calendars calendars,
      Clock clock) {
    this.sql = sql;
    this.events = events;
    this.ruled = ruled;
    this.kinds = kinds;
    this.places = places;
    this.calendars = calendars;
    this.clock = clock;
  }

  EventsPage list(Actor actor, boolean closed, @Nullable UUID after) {
    var over = EVENT.STAGE.eq(Stage.CLOSED.name());
    var read =
        sql.selectFrom(EVENT)
            .where(GroupEvents.seen(actor).and(closed ? over : over.not()))
            .and(after == null ? DSL.noCondition() : EVENT.ID.lt(after))
            .orderBy(EVENT.ID.desc())
            .limit(SIZE + 1)
            .fetch(GroupEvents::read);
    var names = places.names(read.stream().map(GroupEvent::committee).distinct().toList());
    var rows = Keyset.of(read, SIZE, event -> event.id().value().toString());
    return new EventsPage(
        closed,
        rows.map(it -> new EventsPage.Item(it, names.getOrDefault(it.committee(), ""), left(it))),
        after == null ? null : after.toString(),
        GroupEvents.reports(actor));
  }

  EventPage one(Actor actor, GroupEvent.Id id, Form form, Locale locale) {
    var event = events.find(actor, id);
    var covers = actor.hat().covers(event.place());
    var rung = Rung.of(actor);
    var level = covers && rung != null && rung.compareTo(event.standing().rung()) >= 0;
    var works = Sight.mediates(actor) && Sight.covers(actor, event.place(), event.grid());
    return new EventPage(
        new EventsPage.Item(event, places.localName(event.committee()), left(event)),
        events.facts(actor, id),
        kinds.plan(event.place()).stream()
            .map(item -> new EventPage.Point(item.code(), item.name(locale)))
            .toList(),
        ruled.newest(actor, id.county(), id.toString(), 2, locale),
        form,
        new EventPage.May(level, works));
  }

  private @Nullable Left left(GroupEvent event) {
    var due = event.standing().due();
    return due == null ? null : Left.until(clock.instant(), due, calendars.workingDays());
  }

  /** A form that begins with now; what was typed goes before. */
  Form begun(Form form) {
    if (!form.values().isEmpty()) return form;
    var now = clock.instant().atZone(WorkingDays.ZONE).toLocalDateTime().withSecond(0).withNano(0);
    return Form.of(Map.of("happened", now.toString()));
  }
}
