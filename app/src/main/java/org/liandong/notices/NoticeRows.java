package org.liandong.notices;

import static org.liandong.notices.db.Tables.FACT;
import static org.liandong.notices.db.Tables.NOTICE;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.liandong.base.AccountId;
import org.liandong.base.Actor;
import org.liandong.base.County;
import org.liandong.base.PlaceCode;
import org.liandong.base.Position;
import org.liandong.base.Refused;
import org.liandong.base.WorkingDays;
import org.liandong.platform.Subtree;
import org.springframework.stereotype.Component;

/** The statements behind {@link Notices}. */
@Component
public class NoticeRows {
  private static final Field<Long> CHANGE = DSL.field("opendata.change()", Long.class);
  private final DSLContext sql;

  NoticeRows(DSLContext sql) {
    this.sql = sql;
  }

  Optional<Notice> find(Actor actor, Notice.Id id) {
    return sql.selectFrom(NOTICE)
        .where(is(id))
        .and(visible(actor))
        .fetchOptional(NoticeRows::notice);
  }

  /** The rows of {@code notices.notice} that the actor sees as staff. */
  public static Condition visible(Actor actor) {
    if (actor.is(Position.PLATFORM)) return DSL.trueCondition();
    if (!Rights.desk(actor)) return DSL.falseCondition();
    return Subtree.of(NOTICE.PLACE, actor.hat().place());
  }

  /** False when the same form was sent before. */
  boolean insert(Actor actor, Notice notice, Notice.Draft draft, Instant at) {
    return sql.insertInto(NOTICE)
            .set(NOTICE.COUNTY, notice.id().county().code())
            .set(NOTICE.ID, notice.id().value())
            .set(NOTICE.PLACE, notice.place().value())
            .set(NOTICE.KIND, notice.kind().name())
            .set(NOTICE.TOPIC, notice.topic())
            .set(NOTICE.SUBJECT, notice.subject())
            .set(NOTICE.TITLE, notice.title())
            .set(NOTICE.WORDS, notice.words())
            .set(NOTICE.SHOWN_TITLE, Masking.cover(notice.title(), draft.covered()))
            .set(NOTICE.SHOWN_WORDS, Masking.cover(notice.words(), draft.covered()))
            .set(NOTICE.SOUGHT, notice.sought())
            .set(NOTICE.STAGE, Stage.DRAFT.name())
            .set(NOTICE.VERSION, 1)
            .set(NOTICE.ONCE, draft.once())
            .set(NOTICE.ACCOUNT, actor.account().value())
            .set(NOTICE.DRAFTED, utc(at))
            .onConflictDoNothing()
            .execute()
        == 1;
  }

  Notice.Id sent(Actor actor, PlaceCode place, Notice.Draft draft) {
    var county = place.county().orElseThrow();
    var id =
        sql.select(NOTICE.ID)
            .from(NOTICE)
            .where(NOTICE.COUNTY.eq(county.code()))
            .and(NOTICE.ACCOUNT.eq(actor.account().value()))
            .and(NOTICE.ONCE.eq(draft.once()))
            .fetchSingle()
            .value1();
    return new Notice.Id(county, id);
  }

  /** Moves it on, unless somebody was faster. */
  void move(
      Notice from,
      Stage to,
      @Nullable LocalDate begins,
      @Nullable LocalDate ends,
      Notice.@Nullable Outcome outcome) {
    int moved =
        sql.update(NOTICE)
            .set(NOTICE.STAGE, to.name())
            .set(NOTICE.BEGINS, begins)
            .set(NOTICE.ENDS, ends)
            .set(NOTICE.OUTCOME, outcome == null ? null : outcome.name())
            .set(NOTICE.EXTENSIONS, from.extensions() + extended(from, to))
            .set(NOTICE.VERSION, from.version() + 1)
            .set(NOTICE.CHANGE, CHANGE)
            .where(is(from.id()), NOTICE.VERSION.eq(from.version()))
            .execute();
    if (moved == 0) throw new Refused(NoticeRefusal.STALE);
  }

  private static int extended(Notice from, Stage to) {
    return from.stage() == Stage.RUNNING && to == Stage.RUNNING ? 1 : 0;
  }

  void append(Actor actor, Notice.Id id, Notice.Fact fact) {
    sql.insertInto(FACT)
        .set(FACT.COUNTY, id.county().code())
        .set(FACT.NOTICE, id.value())
        .set(FACT.NR, fact.nr())
        .set(FACT.KIND, fact.action().name())
        .set(FACT.AT, utc(fact.at()))
        .set(FACT.ENDS, fact.ends())
        .set(FACT.WORDS, fact.words())
        .set(FACT.ACCOUNT, actor.account().value())
        .set(FACT.NAME, actor.name())
        .set(FACT.HAT, actor.hat().id())
        .execute();
  }

  List<Notice.Fact> facts(Notice.Id id) {
    return sql.selectFrom(FACT)
        .where(FACT.COUNTY.eq(id.county().code()), FACT.NOTICE.eq(id.value()))
        .orderBy(FACT.NR)
        .fetch(row ->
            new Notice.Fact(
                row.getNr(),
                Action.valueOf(row.getKind()),
                row.getAt().toInstant(),
                row.getEnds(),
                row.getWords(),
                row.getName()));
  }

  /** A row of {@code notices.notice}. */
  public static Notice notice(Record row) {
    var outcome = row.get(NOTICE.OUTCOME);
    return new Notice(
        new Notice.Id(new County(row.get(NOTICE.COUNTY)), row.get(NOTICE.ID)),
        new PlaceCode(row.get(NOTICE.PLACE)),
        Notice.Kind.valueOf(row.get(NOTICE.KIND)),
        row.get(NOTICE.TOPIC),
        row.get(NOTICE.SUBJECT),
        row.get(NOTICE.TITLE),
        row.get(NOTICE.WORDS),
        row.get(NOTICE.SOUGHT),
        row.get(NOTICE.BEGINS),
        row.get(NOTICE.ENDS),
        Stage.valueOf(row.get(NOTICE.STAGE)),
        outcome == null ? null : Notice.Outcome.valueOf(outcome),
        row.get(NOTICE.EXTENSIONS),
        row.get(NOTICE.VERSION),
        new AccountId(row.get(NOTICE.ACCOUNT)));
  }

  static OffsetDateTime utc(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }

  static LocalDate day(Instant moment) {
    return moment.atZone(WorkingDays.ZONE).toLocalDate();
  }

  private static Condition is(Notice.Id id) {
    return NOTICE.COUNTY.eq(id.county().code()).and(NOTICE.ID.eq(id.value()));
  }
}
