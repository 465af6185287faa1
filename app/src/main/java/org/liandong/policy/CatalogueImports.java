package org.liandong.policy;

import static org.liandong.policy.db.Tables.CATALOGUE;
import static org.liandong.policy.db.Tables.PUBLICATION;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.liandong.audit.Audit;
import org.liandong.base.Actor;
import org.liandong.base.Invalid;
import org.liandong.base.PlaceCode;
import org.liandong.base.Refused;
import org.liandong.base.Uuid7;
import org.liandong.base.WorkingDays;
import org.liandong.policy.Catalogue.Item;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes lists that somebody hands in: every row is checked, a fault anywhere loads nothing, and a
 * new version holds nowhere until it is published.
 */
@Service
public class CatalogueImports {
  private final DSLContext sql;
  private final Revision revision;
  private final Catalogues catalogues;
  private final CatalogueShelf shelf;
  private final Audit audit;
  private final Clock clock;

  /**
   * What is handed in.
   *
   * @param title needed for a list that is not known yet
   * @param sample true when the rows are made up to be replaced
   * @param source where the rows come from
   */
  public record Table(
      String key, String title, String titleEn, boolean sample, String source, byte[] bytes) {}

  /**
   * A row that cannot be taken.
   *
   * @param line as a person counts: the head is line 1
   * @param problem the message {@code policy.row.<problem>}
   */
  public record Fault(int line, String problem, String value) {}

  /** What came of it: a version, or faults. */
  public sealed interface Outcome {
    record Taken(UUID version) implements Outcome {}

    record Refused(List<Fault> faults) implements Outcome {}
  }

  CatalogueImports(
      DSLContext sql,
      Revision revision,
      Catalogues catalogues,
      CatalogueShelf shelf,
      Audit audit,
      Clock clock) {
    this.sql = sql;
    this.revision = revision;
    this.catalogues = catalogues;
    this.shelf = shelf;
    this.audit = audit;
    this.clock = clock;
  }

  /** Reads a table into a version of a list at a place. */
  @Transactional
  public Outcome take(Actor actor, PlaceCode place, Table table) {
    Rights.govern(actor, place);
    check(table);
    var file = TableFile.read(table.bytes());
    if (!file.columns().containsAll(List.of("code", "name")))
      throw Invalid.field("file", "policy.invalid.columns");
    if (file.rows().isEmpty()) throw Invalid.field("file", "policy.invalid.empty");
    var read = CatalogueTable.read(file.rows(), others(file.columns(), table.key(), place));
    if (!read.faults().isEmpty()) return new Outcome.Refused(faults(read));
    same(table, place, read.items());
    return new Outcome.Taken(add(actor, place, table, read.items()));
  }

  /** Lets a version hold at its place from a day on. */
  @Transactional
  public void publish(Actor actor, UUID version, LocalDate from) {
    var catalogue = catalogues.version(version);
    Rights.govern(actor, catalogue.place());
    if (from.isBefore(today())) throw Invalid.field("from", "policy.invalid.past");
    if (!catalogue.pack().isEmpty() || published(version))
      throw new Refused(PolicyRefusal.PUBLISHED_ALREADY);
    revision.change(() -> {
      sql.insertInto(PUBLICATION)
          .set(PUBLICATION.ID, Uuid7.at(clock.instant()))
          .set(PUBLICATION.CATALOGUE, version)
          .set(PUBLICATION.KEY, catalogue.key())
          .set(PUBLICATION.PLACE, catalogue.place().value())
          .set(PUBLICATION.VALID_FROM, from)
          .set(PUBLICATION.ACCOUNT, actor.account().value())
          .set(PUBLICATION.NAME, actor.name())
          .set(PUBLICATION.AT, clock.instant().atOffset(ZoneOffset.UTC))
          .execute();
      var facts = Map.of("version", catalogue.number(), "from", from);
      audit.record(actor, catalogue.place(), "policy.catalogue-published", catalogue.key(), facts);
    });
  }

  public boolean published(UUID version) {
    return sql.fetchExists(PUBLICATION, PUBLICATION.CATALOGUE.eq(version));
  }

  private void check(Table table) {
    var wrong = new HashMap<String, String>();
    if (!table.key().matches("[a-z0-9]+(-[a-z0-9]+)*")) wrong.put("key", "policy.invalid.key");
    if (table.source().isBlank()) wrong.put("source", "policy.invalid.source");
    var known = sql.fetchExists(CATALOGUE, CATALOGUE.KEY.eq(table.key()));
    if (!known && table.title().isBlank()) wrong.put("title", "policy.invalid.title");
    if (!wrong.isEmpty()) throw new Invalid(wrong);
  }

  private Map<String, Set<String>> others(List<String> columns, String own, PlaceCode place) {
    var others = new HashMap<String, Set<String>>();
    for (var column : columns)
      if (!column.equals(own))
        catalogues.lookup(column, place, today()).ifPresent(it -> others.put(column, codes(it)));
    return others;
  }

  private static Set<String> codes(Catalogue catalogue) {
    return catalogue.items().stream().map(Item::code).collect(Collectors.toSet());
  }

  private void same(Table table, PlaceCode place, List<Item> items) {
    var held = catalogues.lookup(table.key(), place, today());
    if (held.filter(it -> it.place().equals(place) && it.items().equals(items)).isPresent())
      throw new Refused(PolicyRefusal.SAME_LIST);
  }

  private UUID add(Actor actor, PlaceCode place, Table table, List<Item> items) {
    shelf.define(table.key(), table.title().strip(), table.titleEn().strip());
    var source = table.source().strip();
    var head = new CatalogueShelf.Head(table.key(), place, null, table.sample(), source, null);
    var id = shelf.add(actor, head, items);
    var facts = Map.of("items", items.size(), "catalogue", id);
    audit.record(actor, place, "policy.catalogue-imported", table.key(), facts);
    return id;
  }

  private static List<Fault> faults(CatalogueTable.Result read) {
    return read.faults().stream()
        .map(it -> new Fault(it.line(), it.problem().name(), it.value()))
        .toList();
  }

  private LocalDate today() {
    return clock.instant().atZone(WorkingDays.ZONE).toLocalDate();
  }
}
