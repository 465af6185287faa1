package org.liandong.requests.imports;

import static org.liandong.requests.RequestReading.instant;
import static org.liandong.requests.RequestReading.utc;
import static org.liandong.requests.db.Tables.IMPORT;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.liandong.audit.Audit;
import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.base.County;
import org.liandong.base.CountyId;
import org.liandong.base.Invalid;
import org.liandong.base.PlaceCode;
import org.liandong.base.Refused;
import org.liandong.base.Uuid7;
import org.liandong.platform.Sheet;
import org.liandong.requests.Categories;
import org.liandong.requests.Outsiders;
import org.liandong.requests.RequestRefusal;
import org.liandong.requests.Sight;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tables of requests from elsewhere: handed in, mapped by a person, checked row by row, and loaded
 * as a whole or not at all. A row that is known already is not loaded again.
 */
@Service
@Transactional
public class Imports {
  private static final int MOST_ROWS = 20_000;
  private static final int LISTED = 30;
  private static final JsonMapper JSON = JsonMapper.shared();
  private final DSLContext sql;
  private final Outsiders outsiders;
  private final Categories categories;
  private final Audit audit;
  private final Clock clock;

  Imports(DSLContext sql, Outsiders outsiders, Categories categories, Audit audit, Clock clock) {
    this.sql = sql;
    this.outsiders = outsiders;
    this.categories = categories;
    this.audit = audit;
    this.clock = clock;
  }

  /** Printed {@code 530111-<uuid>}. */
  public record Id(County county, UUID value) {
    public static Id parse(String text) {
      var id = CountyId.parse(text);
      return new Id(id.county(), id.id());
    }

    @Override
    public String toString() {
      return new CountyId(county, value).toString();
    }
  }

  /** A table that was handed in. */
  public record Import(
      Id id,
      PlaceCode place,
      String name,
      Instant at,
      ImportMapping mapping,
      @Nullable Loaded loaded) {}

  /** How many requests a table made, and how many of its rows were known. */
  public record Loaded(Instant at, int rows, int known) {}

  /** A table held against its mapping. */
  public record Checked(Sheet sheet, ImportReading reading, int known) {}

  /** Who imports: those who run a county, a street or a community. */
  public static boolean may(Actor actor) {
    if (!Sight.desk(actor) || actor.hat().place().value().length() < 6) return false;
    return switch (actor.hat().position()) {
      case COMMUNITY_WORKER, STREET_OFFICER, COUNTY_OFFICER -> true;
      default -> false;
    };
  }

  private static void require(Actor actor) {
    if (!may(actor)) throw new Absent("/requests/imports");
  }

  /** Hands a table in; the same form sent twice is one. */
  public Id handIn(Actor actor, String name, byte[] content, UUID once) {
    require(actor);
    var sheet = read(content);
    if (sheet.rows().isEmpty()) throw Invalid.field("file", "requests.import.file.empty");
    if (sheet.rows().size() > MOST_ROWS) throw Invalid.field("file", "requests.import.file.large");
    var place = actor.hat().place();
    var county = place.county().orElseThrow();
    var id = new Id(county, Uuid7.at(clock.instant()));
    sql.insertInto(IMPORT)
        .set(IMPORT.COUNTY, county.code())
        .set(IMPORT.ID, id.value())
        .set(IMPORT.PLACE, place.value())
        .set(IMPORT.ACCOUNT, actor.account().value())
        .set(
            IMPORT.NAME, name.isBlank() ? "table" : name.substring(0, Math.min(200, name.length())))
        .set(IMPORT.CONTENT, content)
        .set(IMPORT.MAPPING, json(ImportMapping.guess(sheet)))
        .set(IMPORT.AT, utc(clock.instant()))
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

  private static Sheet read(byte[] content) {
    try {
      return Sheet.read(content);
    } catch (Sheet.Unreadable unreadable) {
      throw Invalid.field("file", "requests.import.file.unreadable");
    }
  }

  public void map(Actor actor, Id id, ImportMapping mapping) {
    open(actor, id);
    sql.update(IMPORT).set(IMPORT.MAPPING, json(mapping)).where(is(id)).execute();
  }

  /** The table against its mapping; nothing is written. */
  @Transactional(readOnly = true)
  public Checked check(Actor actor, Id id) {
    var found = find(actor, id);
    var sheet = read(content(id));
    var mapping = found.mapping();
    var catalogue = categories.at(found.place());
    var reading = ImportReading.of(sheet, mapping, code -> catalogue.find(code).isPresent());
    var outside = reading.rows().stream().anyMatch(row -> !found.place().contains(row.place()));
    if (outside) throw new Absent(id);
    return new Checked(sheet, reading, outsiders.known(id, mapping.source(), reading.rows()));
  }

  /**
   * Loads all rows that are not known yet, or none.
   *
   * @throws Refused {@link RequestRefusal#IMPORT_FAULTY} while a row cannot be read
   */
  public Loaded load(Actor actor, Id id) {
    var found = open(actor, id);
    if (found.mapping().source().isBlank())
      throw Invalid.field("source", "requests.import.source.missing");
    var checked = check(actor, id);
    var problems = checked.reading().problems();
    if (!problems.isEmpty()) throw new Refused(RequestRefusal.IMPORT_FAULTY, problems.size());
    var now = clock.instant();
    int made = outsiders.load(actor, found, checked.reading().rows());
    var loaded = new Loaded(now, made, checked.reading().rows().size() - made);
    sql.update(IMPORT)
        .set(IMPORT.LOADED, utc(now))
        .set(IMPORT.ROWS, loaded.rows())
        .set(IMPORT.KNOWN, loaded.known())
        .where(is(id))
        .execute();
    var facts = Map.of("rows", loaded.rows(), "known", loaded.known());
    audit.record(actor, found.place(), "requests.imported", id.toString(), facts);
    return loaded;
  }

  private Import open(Actor actor, Id id) {
    var found = find(actor, id);
    if (found.loaded() != null) throw new Refused(RequestRefusal.IMPORTED_ALREADY);
    return found;
  }

  @Transactional(readOnly = true)
  public Import find(Actor actor, Id id) {
    require(actor);
    return sql.selectFrom(IMPORT)
        .where(is(id))
        .fetchOptional(Imports::read)
        .filter(one -> actor.hat().covers(one.place()))
        .orElseThrow(() -> new Absent(id));
  }

  /** The newest tables under the hat. */
  @Transactional(readOnly = true)
  public List<Import> list(Actor actor) {
    require(actor);
    var place = actor.hat().place().value();
    return sql.selectFrom(IMPORT)
        .where(IMPORT.COUNTY.eq(place.substring(0, 6)), IMPORT.PLACE.startsWith(place))
        .orderBy(IMPORT.ID.desc())
        .limit(LISTED)
        .fetch(Imports::read);
  }

  private byte[] content(Id id) {
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
