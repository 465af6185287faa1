package org.liandong.requests.imports;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.audit.Audit;
import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.base.County;
import org.liandong.base.CountyId;
import org.liandong.base.Invalid;
import org.liandong.base.PlaceCode;
import org.liandong.base.Refused;
import org.liandong.platform.Sheet;
import org.liandong.requests.Categories;
import org.liandong.requests.Outsiders;
import org.liandong.requests.RequestRefusal;
import org.liandong.requests.Sight;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tables of requests from elsewhere: handed in, mapped by a person, checked row by row, and loaded
 * as a whole or not at all. A row that is known already is not loaded again.
 */
@Service
@Transactional
public class Imports {
  private static final int MOST_ROWS = 20_000;
  private static final int LISTED = 30;
  private final ImportRows rows;
  private final Outsiders outsiders;
  private final Categories categories;
  private final Audit audit;
  private final Clock clock;

  Imports(ImportRows rows, Outsiders outsiders, Categories categories, Audit audit, Clock clock) {
    this.rows = rows;
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
    return rows.insert(actor, name.isBlank() ? "table" : name, content, sheet, once);
  }

  private static Sheet read(byte[] content) {
    try {
      return Sheet.read(content);
    } catch (Sheet.Unreadable unreadable) {
      throw Invalid.field("file", unreadable.or("requests.import.file.unreadable"));
    }
  }

  public void map(Actor actor, Id id, ImportMapping mapping) {
    open(actor, id);
    rows.map(id, mapping);
  }

  /** The table against its mapping; nothing is written. */
  @Transactional(readOnly = true)
  public Checked check(Actor actor, Id id) {
    var found = find(actor, id);
    var sheet = read(rows.content(id));
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
    rows.loaded(id, loaded);
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
    return rows.find(id)
        .filter(one -> actor.hat().covers(one.place()))
        .orElseThrow(() -> new Absent(id));
  }

  /** The newest tables under the hat. */
  @Transactional(readOnly = true)
  public List<Import> list(Actor actor) {
    require(actor);
    return rows.under(actor.hat().place(), LISTED);
  }
}
