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
import org.liandong.base.PlaceCode;
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

  /** The grid it lies in, or its committee. */
  PlaceCode grid(Request.Id id) {
    return sql.select(REQUEST.GRID)
        .from(REQUEST)
        .where(REQUEST.COUNTY.eq(id.county().code()), REQUEST.ID.eq(id.value()))
        .fetchSingle(row -> new PlaceCode(row.value1()));
  }

  List<Fact> facts(Request.Id id) {
    return sql.selectFrom(FACT)
        .where(FACT.COUNTY.eq(id.county().code()), FACT.REQUEST.eq(id.value()))
        .orderBy(FACT.NR)
        .fetch(RequestReading::fact);
  }

  /** The first row of a request; false when the same form was already sent. */
  boolean insert(
      Actor actor, Request.Id id, Submission from, Routing.Route route, Standing standing) {
    var place = from.place().value();
    var point = from.point();
    return sql.insertInto(REQUEST)
            .set(REQUEST.COUNTY, id.county().code())
            .set(REQUEST.ID, id.value())
            .set(REQUEST.STREET, place.substring(0, 9))
            .set(REQUEST.COMMITTEE, place.substring(0, 12))
            .set(REQUEST.PLACE, place)
            .set(REQUEST.GRID, route.grid().value())
            .set(REQUEST.ADDRESS, from.address())
            .set(REQUEST.LONGITUDE, point == null ? null : point.longitude())
            .set(REQUEST.LATITUDE, point == null ? null : point.latitude())
            .set(REQUEST.CATEGORY, from.category())
            .set(REQUEST.WORDS, from.words())
            .set(REQUEST.ACCOUNT, actor.self().value())
            .set(REQUEST.NAME, actor.behalf().map(Actor.Principal::name).orElse(actor.name()))
            .set(REQUEST.ANONYMOUS, from.anonymous())
            .set(REQUEST.ONCE, from.once())
            .set(REQUEST.STAGE, standing.stage().name())
            .set(REQUEST.HOLDER, standing.holder().account().value())
            .set(REQUEST.HOLDER_NAME, standing.holder().name())
            .set(REQUEST.HOLDER_SINCE, utc(standing.since()))
            .set(REQUEST.ROUND, 1)
            .set(REQUEST.VERSION, 1)
            .set(REQUEST.SUBMITTED, utc(standing.since()))
            .set(REQUEST.DUE, utc(standing.due()))
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
            .set(REQUEST.CHANGE, CHANGE)
            .where(REQUEST.COUNTY.eq(id.county().code()), REQUEST.ID.eq(id.value()))
            .and(REQUEST.VERSION.eq(version))
            .execute();
    if (changed == 0) throw new Refused(RequestRefusal.STALE);
  }

  void append(Actor actor, Request.Id id, Fact fact) {
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
