package org.liandong.requests;

import static org.jooq.impl.DSL.row;
import static org.liandong.requests.db.Tables.REQUEST;
import static org.liandong.requests.db.Tables.SEARCHED;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Actor;
import org.liandong.base.PlaceCode;
import org.liandong.platform.Words;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds requests the actor may see, by number or by any two characters of what was said. */
@Service
@Transactional(readOnly = true)
public class RequestSearch {
  private static final Pattern NUMBER = Pattern.compile("(?:(\\d{6})\\s*[-–—]\\s*)?0*(\\d{1,12})");
  private static final String HOLDING = "requests.holding({0}, {1}, {2}, {3})";
  private static final Field<String> COUNTY = DSL.field("county", String.class);
  private static final Field<UUID> ID = DSL.field("id", UUID.class);
  private final DSLContext sql;

  RequestSearch(DSLContext sql) {
    this.sql = sql;
  }

  /** The newest that fit, at most {@code limit}. */
  public List<Request> find(Actor actor, String words, int limit) {
    if (!actor.signedIn()) return List.of();
    var number = NUMBER.matcher(Words.plain(words).strip());
    if (number.matches()) return read(actor, number(number.group(1), number.group(2)), limit);
    var query = Words.query(words);
    if (query.isEmpty()) return List.of();
    return Sight.desk(actor) ? atDesk(actor, query, limit) : own(actor, query, limit);
  }

  private static Condition number(@Nullable String county, String number) {
    var is = REQUEST.NUMBER.eq(Long.parseLong(number));
    return county == null ? is : is.and(REQUEST.COUNTY.eq(county));
  }

  private List<Request> own(Actor actor, String query, int limit) {
    var fitting =
        DSL.selectOne()
            .from(SEARCHED)
            .where(SEARCHED.COUNTY.eq(REQUEST.COUNTY), SEARCHED.ID.eq(REQUEST.ID))
            .and(matches(query));
    return read(actor, REQUEST.ACCOUNT.eq(actor.self().value()).and(DSL.exists(fitting)), limit);
  }

  /** Candidates under the hat come from the index of words; they are read behind both walls. */
  private List<Request> atDesk(Actor actor, String query, int limit) {
    var place = actor.hat().place();
    var found =
        sql.select(COUNTY, ID)
            .from(HOLDING, DSL.val(query), low(place), high(place), DSL.val(limit))
            .fetch();
    if (found.isEmpty()) return List.of();
    return read(actor, row(REQUEST.COUNTY, REQUEST.ID).in(found), limit);
  }

  private List<Request> read(Actor actor, Condition which, int limit) {
    return sql.selectFrom(REQUEST)
        .where(which)
        .and(Sight.of(actor))
        .orderBy(REQUEST.ID.desc())
        .limit(limit)
        .fetch(RequestReading::request);
  }

  private static Field<String> low(PlaceCode place) {
    return DSL.val(place.equals(PlaceCode.NATION) ? "" : place.value());
  }

  /** Comes after everything below the place. */
  private static Field<String> high(PlaceCode place) {
    return DSL.val(place.equals(PlaceCode.NATION) ? "~" : place.value() + "~");
  }

  private static Condition matches(String query) {
    return DSL.condition("{0} @@ {1}::tsquery", SEARCHED.WORDS, DSL.val(query));
  }
}
