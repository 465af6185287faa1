package org.liandong.notices.web;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.selectOne;
import static org.liandong.notices.db.Tables.NOTICE;
import static org.liandong.notices.db.Tables.OBJECTION;
import static org.liandong.notices.db.Tables.REPLY;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SortField;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Actor;
import org.liandong.base.Keyset;
import org.liandong.base.PlaceCode;
import org.liandong.notices.Action;
import org.liandong.notices.Notice;
import org.liandong.notices.NoticeRows;
import org.liandong.notices.Notices;
import org.liandong.notices.Objections;
import org.liandong.notices.Periods;
import org.liandong.notices.Postings;
import org.liandong.notices.Rights;
import org.liandong.notices.Stage;
import org.liandong.notices.Topics;
import org.liandong.territory.Places;
import org.liandong.ui.Form;
import org.liandong.ui.tag.Choice;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The clerks' board and the page of one notice behind the desk. */
@Component
@Transactional(readOnly = true)
class DeskPages {
  private static final int MOST = 200;
  private static final int SIZE = 20;
  private final DSLContext sql;
  private final Notices notices;
  private final Objections objections;
  private final Postings postings;
  private final Periods periods;
  private final Topics topics;
  private final Places places;

  DeskPages(
      DSLContext sql,
      Notices notices,
      Objections objections,
      Postings postings,
      Periods periods,
      Topics topics,
      Places places) {
    this.sql = sql;
    this.notices = notices;
    this.objections = objections;
    this.postings = postings;
    this.periods = periods;
    this.topics = topics;
    this.places = places;
  }

  public DeskPage board(Actor actor, @Nullable UUID after, Form form) {
    var place = actor.hat().place();
    var over = read(actor, over(after), NOTICE.ID.desc(), SIZE + 1);
    return new DeskPage(
        read(actor, running().and(NOTICE.ENDS.ge(periods.today())), NOTICE.ENDS.asc(), MOST),
        read(actor, running().and(NOTICE.ENDS.lt(periods.today())), NOTICE.ENDS.asc(), MOST),
        read(actor, NOTICE.STAGE.eq(Stage.DRAFT.name()), NOTICE.ID.desc(), MOST),
        Keyset.of(over, SIZE, row -> row.notice().id().value().toString()),
        after == null ? null : after.toString(),
        choices(place),
        topics.list(place).map(list -> list.sample()).orElse(false),
        periods.period(place, "").count(),
        place.county().isPresent() && Rights.keeps(actor, place),
        form);
  }

  private List<Choice> choices(PlaceCode place) {
    var locale = LocaleContextHolder.getLocale();
    return topics.of(place).stream()
        .map(it -> Choice.of(it.item().code(), it.item().name(locale)))
        .toList();
  }

  private static Condition running() {
    return NOTICE.STAGE.eq(Stage.RUNNING.name());
  }

  private static Condition over(@Nullable UUID after) {
    return NOTICE
        .STAGE
        .in(Stage.CLOSED.name(), Stage.WITHDRAWN.name())
        .and(after == null ? noCondition() : NOTICE.ID.lt(after));
  }

  private List<DeskPage.Row> read(Actor actor, Condition which, SortField<?> order, int limit) {
    var waiting = waiting();
    var read =
        sql.select(NOTICE.fields())
            .select(waiting)
            .from(NOTICE)
            .where(NoticeRows.visible(actor))
            .and(which)
            .orderBy(order, NOTICE.ID)
            .limit(limit)
            .fetch(row -> row(row, row.get(waiting)));
    var names = places.names(read.stream().map(it -> it.notice().place()).toList());
    return read.stream()
        .map(it ->
            new DeskPage.Row(
                it.notice(), names.getOrDefault(it.notice().place(), ""), it.days(), it.waiting()))
        .toList();
  }

  private static Field<Integer> waiting() {
    var answered =
        selectOne()
            .from(REPLY)
            .where(REPLY.COUNTY.eq(OBJECTION.COUNTY), REPLY.OBJECTION.eq(OBJECTION.ID));
    return field(
            selectCount()
                .from(OBJECTION)
                .where(OBJECTION.COUNTY.eq(NOTICE.COUNTY), OBJECTION.NOTICE.eq(NOTICE.ID))
                .and(notExists(answered)))
        .as("waiting");
  }

  private DeskPage.Row row(Record row, int waiting) {
    var notice = NoticeRows.notice(row);
    return new DeskPage.Row(notice, "", left(notice.ends()), waiting);
  }

  private long left(@Nullable LocalDate ends) {
    if (ends == null) return 0;
    return Math.max(0, ChronoUnit.DAYS.between(periods.today(), ends) + 1);
  }

  public KeptPage one(Actor actor, Notice.Id id, Form form) {
    var notice = notices.find(actor, id);
    var ends = notice.ends();
    return new KeptPage(
        notice,
        places.fullName(notice.place()),
        shown(id),
        notices.facts(actor, id),
        objections.of(actor, id),
        postings.of(actor, id),
        Notices.may(actor, notice, Action.PUBLISHED),
        Notices.may(actor, notice, Action.EXTENDED),
        Notices.may(actor, notice, Action.WITHDRAWN),
        notice.stage() == Stage.RUNNING && ends != null && periods.today().isAfter(ends),
        form);
  }

  private KeptPage.Shown shown(Notice.Id id) {
    return sql.select(NOTICE.SHOWN_TITLE, NOTICE.SHOWN_WORDS)
        .from(NOTICE)
        .where(NOTICE.COUNTY.eq(id.county().code()), NOTICE.ID.eq(id.value()))
        .fetchSingle(row -> new KeptPage.Shown(row.value1(), row.value2()));
  }
}
