package org.liandong.requests.imports;

import static org.liandong.requests.RequestReading.instant;
import static org.liandong.requests.RequestReading.utc;
import static org.liandong.requests.db.Tables.IMPORT;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.liandong.base.Actor;
import org.liandong.base.County;
import org.liandong.base.PlaceCode;
import org.liandong.base.Uuid7;
import org.liandong.platform.Sheet;
import org.liandong.requests.imports.Imports.Id;
import org.liandong.requests.imports.Imports.Import;
import org.liandong.requests.imports.Imports.Loaded;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The statements behind {@link Imports}. */
@Component
class ImportRows {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final int LONGEST_NAME = 200;
  private final DSLContext sql;
  private final Clock clock;

  ImportRows(DSLContext sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** Keeps a table; the same form sent twice is one. */
  Id insert(Actor actor, String name, byte[] content, Sheet sheet, UUID once) {
    var place = actor.hat().place();
    var county = place.county().orElseThrow();
    var now = clock.instant();
    sql.insertInto(IMPORT)
        .set(IMPORT.COUNTY, county.code())
        .set(IMPORT.ID, Uuid7.at(now))
        .set(IMPORT.PLACE, place.value())
        .set(IMPORT.ACCOUNT, actor.account().value())
        .set(IMPORT.NAME, name.substring(0, Math.min(LONGEST_NAME, name.length())))
        .set(IMPORT.CONTENT, content)
        .set(IMPORT.MAPPING, json(ImportMapping.guess(sheet)))
        .set(IMPORT.AT, utc(now))
        .set(IMPORT.ONCE, once)
        .onConflict(IMPORT.COUNTY, IMPORT.ACCOUNT, IMPORT.ONCE)
        .doNothing()
        .execute();
    return sql.select(IMPORT.ID)
        .from(IMPORT)
        .where(IMPORT.COUNTY.eq(county.code()), IMPORT.ACCOUNT.eq(actor.account().value()))
        .and(IMPORT.ONCE.eq(once))
        .fetchSingle(row -> new Id(county, row.value1()));
  }

  void map(Id id, ImportMapping mapping) {
    sql.update(IMPORT).set(IMPORT.MAPPING, json(mapping)).where(is(id)).execute();
  }

  void loaded(Id id, Loaded loaded) {
    sql.update(IMPORT)
        .set(IMPORT.LOADED, utc(loaded.at()))
        .set(IMPORT.ROWS, loaded.rows())
        .set(IMPORT.KNOWN, loaded.known())
        .where(is(id))
        .execute();
  }

  Optional<Import> find(Id id) {
    return sql.selectFrom(IMPORT).where(is(id)).fetchOptional(ImportRows::read);
  }

  /** The newest tables of a place and of those below it. */
  List<Import> under(PlaceCode place, int limit) {
    return sql.selectFrom(IMPORT)
        .where(IMPORT.COUNTY.eq(place.value().substring(0, 6)))
        .and(IMPORT.PLACE.startsWith(place.value()))
        .orderBy(IMPORT.ID.desc())
        .limit(limit)
        .fetch(ImportRows::read);
  }

  byte[] content(Id id) {
    return Objects.requireNonNull(
        sql.select(IMPORT.CONTENT).from(IMPORT).where(is(id)).fetchSingle().value1());
  }

  private static Import read(Record row) {
    var loaded = instant(row.get(IMPORT.LOADED));
    return new Import(
        new Id(new County(row.get(IMPORT.COUNTY)), row.get(IMPORT.ID)),
        new PlaceCode(row.get(IMPORT.PLACE)),
        row.get(IMPORT.NAME),
        row.get(IMPORT.AT).toInstant(),
        JSON.readValue(row.get(IMPORT.MAPPING).data(), ImportMapping.class),
        loaded == null ? null : new Loaded(loaded, row.get(IMPORT.ROWS), row.get(IMPORT.KNOWN)));
  }

  private static JSONB json(ImportMapping mapping) {
    return JSONB.valueOf(JSON.writeValueAsString(mapping));
  }

  private static Condition is(Id id) {
    return IMPORT.COUNTY.eq(id.county().code()).and(IMPORT.ID.eq(id.value()));
  }
}
