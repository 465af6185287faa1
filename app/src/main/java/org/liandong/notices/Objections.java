package org.liandong.notices;

import static org.liandong.notices.NoticeRows.utc;
import static org.liandong.notices.db.Tables.OBJECTION;
import static org.liandong.notices.db.Tables.PUBLISHED;
import static org.liandong.notices.db.Tables.REPLY;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.liandong.audit.Audit;
import org.liandong.base.Absent;
import org.liandong.base.AccountId;
import org.liandong.base.Actor;
import org.liandong.base.PlaceCode;
import org.liandong.base.Refused;
import org.liandong.base.Uuid7;
import org.liandong.platform.Reach;
import org.liandong.platform.Reaches;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Objections to running notices, and their answers. */
@Service
@Transactional
public class Objections {
  private static final int MOST = 5;
  private final DSLContext sql;
  private final NoticeRows rows;
  private final Periods periods;
  private final Reaches reaches;
  private final Audit audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Objections(
      DSLContext sql,
      NoticeRows rows,
      Periods periods,
      Reaches reaches,
      Audit audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.sql = sql;
    this.rows = rows;
    this.periods = periods;
    this.reaches = reaches;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /** Somebody signed in objects to a notice that runs, its last day included. */
  public UUID object(Actor actor, Notice.Id id, String words) {
    if (!actor.signedIn()) throw new Absent(id);
    var place = running(id);
    if (own(actor, id).size() >= MOST) throw new Refused(NoticeRefusal.TOO_MANY);
    var now = clock.instant();
    var objection = Uuid7.at(now);
    sql.insertInto(OBJECTION)
        .set(OBJECTION.COUNTY, id.county().code())
        .set(OBJECTION.ID, objection)
        .set(OBJECTION.NOTICE, id.value())
        .set(OBJECTION.PLACE, place.value())
        .set(OBJECTION.NR, next(id))
        .set(OBJECTION.WORDS, words)
        .set(OBJECTION.ACCOUNT, actor.self().value())
        .set(OBJECTION.NAME, actor.behalf().map(Actor.Principal::name).orElse(actor.name()))
        .set(OBJECTION.AT, utc(now))
        .set(OBJECTION.DUE, utc(periods.answer(place)))
        .execute();
    var facts = Map.of("objection", objection.toString());
    audit.record(actor, place, "notices.objected", id.toString(), facts);
    events.publishEvent(new NoticeEvent.Objected(id, objection));
    return objection;
  }

  private PlaceCode running(Notice.Id id) {
    var row =
        sql.selectFrom(PUBLISHED)
            .where(PUBLISHED.COUNTY.eq(id.county().code()), PUBLISHED.ID.eq(id.value()))
            .fetchOptional()
            .orElseThrow(() -> new Absent(id));
    if (!row.getStage().equals(Stage.RUNNING.name()) || periods.today().isAfter(row.getEnds()))
      throw new Refused(NoticeRefusal.NOT_RUNNING);
    return new PlaceCode(row.getPlace());
  }

  /** Counted past the objector's own reach: the numbers of all objections go on. */
  private int next(Notice.Id id) {
    return reaches.within(
        Reach.EVERYTHING,
        () ->
            sql.fetchCount(
                    OBJECTION,
                    OBJECTION.COUNTY.eq(id.county().code()),
                    OBJECTION.NOTICE.eq(id.value()))
                + 1);
  }

  /** Staff of the place answer, once and for good. */
  public void reply(Actor actor, Notice.Id id, UUID objection, String words, boolean upheld) {
    var notice = rows.find(actor, id).orElseThrow(() -> new Absent(id));
    Rights.require(actor, notice.place());
    var found =
        list(actor, notice).stream()
            .filter(it -> it.id().equals(objection))
            .findFirst()
            .orElseThrow(() -> new Absent(objection));
    if (found.reply() != null) throw new Refused(NoticeRefusal.ANSWERED_ALREADY);
    sql.insertInto(REPLY)
        .set(REPLY.COUNTY, id.county().code())
        .set(REPLY.OBJECTION, objection)
        .set(REPLY.WORDS, words)
        .set(REPLY.SHOWN, Masking.cover(words, List.of(found.name())))
        .set(REPLY.UPHELD, upheld)
        .set(REPLY.ACCOUNT, actor.account().value())
        .set(REPLY.NAME, actor.name())
        .set(REPLY.AT, utc(clock.instant()))
        .execute();
    var facts = Map.of("objection", objection.toString(), "upheld", upheld);
    audit.record(actor, notice.place(), "notices.replied", id.toString(), facts);
    events.publishEvent(new NoticeEvent.Replied(id, objection, upheld));
  }

  /** All objections to a notice, for staff who see it. */
  List<Notice.Objection> list(Actor actor, Notice notice) {
    return read(notice.id(), null);
  }

  /** The actor's own objections to a notice. */
  @Transactional(readOnly = true)
  public List<Notice.Objection> own(Actor actor, Notice.Id id) {
    return actor.signedIn() ? read(id, actor.self()) : List.of();
  }

  /** The same for the page of a notice. */
  @Transactional(readOnly = true)
  public List<Notice.Objection> of(Actor actor, Notice.Id id) {
    return list(actor, rows.find(actor, id).orElseThrow(() -> new Absent(id)));
  }

  private List<Notice.Objection> read(Notice.Id id, @Nullable AccountId account) {
    var mine =
        account == null ? org.jooq.impl.DSL.noCondition() : OBJECTION.ACCOUNT.eq(account.value());
    return sql.select(OBJECTION.fields())
        .select(REPLY.WORDS, REPLY.UPHELD, REPLY.NAME, REPLY.AT)
        .from(OBJECTION)
        .leftJoin(REPLY)
        .on(REPLY.COUNTY.eq(OBJECTION.COUNTY), REPLY.OBJECTION.eq(OBJECTION.ID))
        .where(OBJECTION.COUNTY.eq(id.county().code()), OBJECTION.NOTICE.eq(id.value()))
        .and(mine)
        .orderBy(OBJECTION.NR)
        .fetch(Objections::objection);
  }

  private static Notice.Objection objection(Record row) {
    var words = row.get(REPLY.WORDS);
    var reply =
        words == null
            ? null
            : new Notice.Reply(
                words, row.get(REPLY.UPHELD), row.get(REPLY.NAME), row.get(REPLY.AT).toInstant());
    return new Notice.Objection(
        row.get(OBJECTION.ID),
        row.get(OBJECTION.NR),
        row.get(OBJECTION.WORDS),
        new AccountId(row.get(OBJECTION.ACCOUNT)),
        row.get(OBJECTION.NAME),
        row.get(OBJECTION.AT).toInstant(),
        row.get(OBJECTION.DUE).toInstant(),
        reply);
  }
}
