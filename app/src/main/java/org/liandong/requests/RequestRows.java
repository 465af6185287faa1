package org.liandong.requests;

import static org.liandong.requests.RequestReading.utc;
import static org.liandong.requests.db.Tables.FACT;
import static org.liandong.requests.db.Tables.PICTURE;
import static org.liandong.requests.db.Tables.REQUEST;
import static org.liandong.requests.db.Tables.SEARCHED;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.liandong.base.Actor;
import org.liandong.base.County;
import org.liandong.base.Refused;
import org.liandong.platform.Words;
import org.springframework.stereotype.Component;

/** The statements behind {@link Requests}. */
@Component
class RequestRows {
  /** The number of this transaction, for whoever reads the feed of changes. */
  private static final Field<Long> CHANGE = DSL.field("opendata.change()", Long.class);

  private final DSLContext sql;

  RequestRows(DSLContext sql) {
    this.sql = sql;
  }

  Optional<Request> find(Actor actor, Request.Id id) {
    return sql.selectFrom(REQUEST)
        .where(REQUEST.COUNTY.eq(id.county().code()), REQUEST.ID.eq(id.value()))
        .and(Sight.of(actor))
        .fetchOptional(RequestReading::request);
  }

  Map<Request.Id, Request> visible(Actor actor, County county, Collection<UUID> ids) {
    return sql
        .selectFrom(REQUEST)
        .where(REQUEST.COUNTY.eq(county.code()), REQUEST.ID.in(ids))
        .and(Sight.of(actor))
        .fetch(RequestReading::request)
        .stream()
        .collect(Collectors.toMap(Request::id, Function.identity()));
  }

  List<Fact> facts(Request.Id id) {
    return sql.selectFrom(FACT)
        .where(FACT.COUNTY.eq(id.county().code()), FACT.REQUEST.eq(id.value()))
        .orderBy(FACT.NR)
        .fetch(RequestReading::fact);
  }

  /** The row, so that nobody else changes it before this transaction ends. */
  Optional<Request> locked(Request.Id id) {
    return sql.selectFrom(REQUEST)
        .where(REQUEST.COUNTY.eq(id.county().code()), REQUEST.ID.eq(id.value()))
        .forUpdate()
        .fetchOptional(RequestReading::request);
  }

  /** Did everybody only remark on it after this version? */
  boolean quietSince(Request.Id id, int version) {
    return sql
        .select(FACT.KIND)
        .from(FACT)
        .where(FACT.COUNTY.eq(id.county().code()), FACT.REQUEST.eq(id.value()))
        .and(FACT.NR.gt(version))
        .fetch(row -> Action.Kind.valueOf(row.value1()))
        .stream()
        .allMatch(Action.Kind::quiet);
  }

  /** The first row of a request; false when the same form was already sent. */
  boolean insert(Opening opening, Standing standing) {
    var from = opening.from();
    var place = from.place().value();
    var point = from.point();
    return sql.insertInto(REQUEST)
            .set(REQUEST.COUNTY, opening.id().county().code())
            .set(REQUEST.ID, opening.id().value())
            .set(REQUEST.STREET, place.substring(0, 9))
            .set(REQUEST.COMMITTEE, place.substring(0, 12))
            .set(REQUEST.PLACE, place)
            .set(REQUEST.GRID, opening.route().grid().value())
            .set(REQUEST.ADDRESS, from.address())
            .set(REQUEST.LONGITUDE, point == null ? null : point.longitude())
            .set(REQUEST.LATITUDE, point == null ? null : point.latitude())
            .set(REQUEST.CATEGORY, from.category())
            .set(REQUEST.SCENE, opening.sort().scene().name())
            .set(REQUEST.AFFAIR, opening.sort().affair().name())
            .set(REQUEST.CHANNEL, opening.sort().channel().name())
            .set(REQUEST.WORDS, from.words())
            .set(REQUEST.ACCOUNT, opening.account().value())
            .set(REQUEST.NAME, opening.name())
            .set(REQUEST.ANONYMOUS, from.anonymous())
            .set(REQUEST.ONCE, from.once())
            .set(REQUEST.STAGE, standing.stage().name())
            .set(REQUEST.HOLDER, standing.holder().account().value())
            .set(REQUEST.HOLDER_NAME, standing.holder().name())
            .set(REQUEST.HOLDER_SINCE, utc(standing.since()))
            .set(REQUEST.ROUND, 1)
            .set(REQUEST.VERSION, 1)
            .set(REQUEST.SUBMITTED, utc(opening.submitted()))
            .set(REQUEST.DUE, utc(standing.due()))
            .set(REQUEST.ORIGIN, opening.origin())
            .onConflictDoNothing()
            .execute()
        == 1;
  }

  /** The request that the same form made before. */
  Request.Id sent(Actor actor, Submission submission) {
    var county = submission.place().county().orElseThrow();
    var row =
        sql.select(REQUEST.ID)
            .from(REQUEST)
            .where(REQUEST.COUNTY.eq(county.code()))
            .and(REQUEST.ACCOUNT.eq(actor.self().value()))
            .and(REQUEST.ONCE.eq(submission.once()))
            .fetchSingle();
    return new Request.Id(county, row.value1());
  }

  /** Moves the row on, unless somebody was faster. */
  void update(Request.Id id, int version, Standing after) {
    var changed =
        sql.update(REQUEST)
            .set(REQUEST.STAGE, after.stage().name())
            .set(REQUEST.HOLDER, after.holder().account().value())
            .set(REQUEST.HOLDER_NAME, after.holder().name())
            .set(REQUEST.HOLDER_SINCE, utc(after.since()))
            .set(REQUEST.ROUND, after.round())
            .set(REQUEST.VERSION, after.version())
            .set(REQUEST.DUE, utc(after.due()))
            .set(REQUEST.SETTLED, utc(after.settled()))
            .set(AsideColumns.of(after.aside()))
            .set(REQUEST.CHANGE, CHANGE)
            .where(REQUEST.COUNTY.eq(id.county().code()), REQUEST.ID.eq(id.value()))
            .and(REQUEST.VERSION.eq(version))
            .execute();
    if (changed == 0) throw new Refused(RequestRefusal.STALE);
  }

  /** It is another sort of matter from now on. */
  void classify(Request.Id id, String category, Request.Sort sort) {
    sql.update(REQUEST)
        .set(REQUEST.CATEGORY, category)
        .set(REQUEST.SCENE, sort.scene().name())
        .set(REQUEST.AFFAIR, sort.affair().name())
        .where(REQUEST.COUNTY.eq(id.county().code()), REQUEST.ID.eq(id.value()))
        .execute();
  }

  void append(Actor actor, Request.Id id, Fact fact) {
    var spoken = Spoken.of(fact.action(), fact.holder());
    var whom = spoken.whom();
    sql.insertInto(FACT)
        .set(FACT.COUNTY, id.county().code())
        .set(FACT.REQUEST, id.value())
        .set(FACT.NR, fact.nr())
        .set(FACT.KIND, fact.action().kind().name())
        .set(FACT.AT, utc(fact.at()))
        .set(FACT.ACCOUNT, actor.account().value())
        .set(FACT.NAME, actor.name())
        .set(FACT.POSITION, actor.hat().position().name())
        .set(FACT.HAT, actor.hat().id())
        .set(FACT.BEHALF, actor.behalf().map(p -> p.account().value()).orElse(null))
        .set(FACT.BEHALF_NAME, fact.by().behalf())
        .set(FACT.WORDS, fact.action().words())
        .set(FACT.HOLDER, fact.holder().account().value())
        .set(FACT.HOLDER_NAME, fact.holder().name())
        .set(FACT.DUE, utc(fact.due()))
        .set(FACT.DETAIL, spoken.detail())
        .set(FACT.OTHER, spoken.other())
        .set(FACT.WHOM, whom == null ? null : whom.account().value())
        .set(FACT.WHOM_NAME, whom == null ? null : whom.name())
        .execute();
  }

  /** Makes it findable by any two characters of report and address, which never change. */
  void index(Request.Id id, Submission from, Routing.Route route) {
    var words = Words.vector(from.words() + "\n" + from.address());
    sql.insertInto(SEARCHED)
        .set(SEARCHED.COUNTY, id.county().code())
        .set(SEARCHED.ID, id.value())
        .set(SEARCHED.PLACE, from.place().value())
        .set(SEARCHED.GRID, route.grid().value())
        .set(Map.of(SEARCHED.WORDS, DSL.field("{0}::tsvector", DSL.val(words))))
        .execute();
  }

  void attach(Request.Id id, int nr, UUID attachment) {
    sql.insertInto(PICTURE).values(id.county().code(), id.value(), nr, attachment).execute();
  }
}
