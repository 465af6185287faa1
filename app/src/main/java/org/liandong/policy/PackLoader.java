package org.liandong.policy;

import static org.liandong.policy.db.Tables.DOCUMENT;
import static org.liandong.policy.db.Tables.PACK_CATALOGUE;
import static org.liandong.policy.db.Tables.PACK_DOCUMENT;
import static org.liandong.policy.db.Tables.PACK_RULE;
import static org.liandong.policy.db.Tables.PACK_TEXT;
import static org.liandong.policy.db.Tables.PACK_VERSION;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.liandong.base.Uuid7;
import org.liandong.policy.Definition.Clause;
import org.liandong.policy.Pack.Source;
import org.springframework.stereotype.Component;

/**
 * Writes the packs of this release into the database. A pack whose content is known is left alone;
 * another content becomes the next version, and everything decided under an older one keeps it.
 */
@Component
class PackLoader {
  private final DSLContext sql;
  private final Definitions definitions;
  private final CatalogueShelf catalogues;
  private final Clock clock;

  PackLoader(DSLContext sql, Definitions definitions, CatalogueShelf catalogues, Clock clock) {
    this.sql = sql;
    this.definitions = definitions;
    this.catalogues = catalogues;
    this.clock = clock;
  }

  /** Loads one pack; true if it was new. */
  boolean load(Pack pack) {
    if (known(pack)) return false;
    int version = latest(pack.name()) + 1;
    var documents = documents(pack);
    head(pack, version);
    documents.values().forEach(id -> link(pack, version, id));
    rules(pack, version, documents);
    for (var listed : pack.catalogues()) {
      var id = catalogues.ofPack(pack, listed);
      sql.insertInto(PACK_CATALOGUE).values(pack.name(), version, listed.key(), id).execute();
    }
    pack.texts()
        .forEach((path, content) ->
            sql.insertInto(PACK_TEXT).values(pack.name(), version, path, content).execute());
    return true;
  }

  /** The newest version of a pack, 0 when there is none. */
  int latest(String pack) {
    return sql.select(DSL.coalesce(DSL.max(PACK_VERSION.VERSION), 0))
        .from(PACK_VERSION)
        .where(PACK_VERSION.PACK.eq(pack))
        .fetchSingle()
        .value1();
  }

  private boolean known(Pack pack) {
    return sql.fetchExists(
        PACK_VERSION, PACK_VERSION.PACK.eq(pack.name()).and(PACK_VERSION.HASH.eq(pack.hash())));
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  private void head(Pack pack, int version) {
    sql.insertInto(PACK_VERSION)
        .set(PACK_VERSION.PACK, pack.name())
        .set(PACK_VERSION.VERSION, version)
        .set(PACK_VERSION.PLACE, pack.place().value())
        .set(PACK_VERSION.TITLE, pack.title())
        .set(PACK_VERSION.TITLE_EN, pack.titleEn())
        .set(PACK_VERSION.NOTE, pack.note())
        .set(PACK_VERSION.NOTE_EN, pack.noteEn())
        .set(PACK_VERSION.VALID_FROM, pack.valid().from())
        .set(PACK_VERSION.VALID_UNTIL, pack.valid().until())
        .set(PACK_VERSION.HASH, pack.hash())
        .set(PACK_VERSION.LOADED_AT, now())
        .execute();
  }

  private Map<String, UUID> documents(Pack pack) {
    var ids = new HashMap<String, UUID>();
    for (var source : pack.documents()) ids.put(source.text(), document(pack, source));
    return ids;
  }

  private UUID document(Pack pack, Source source) {
    var known =
        sql.select(DOCUMENT.ID).from(DOCUMENT).where(DOCUMENT.KEY.eq(source.key())).fetchOne();
    if (known != null) return known.value1();
    var id = Uuid7.at(clock.instant());
    sql.insertInto(DOCUMENT)
        .set(DOCUMENT.ID, id)
        .set(DOCUMENT.KEY, source.key())
        .set(DOCUMENT.PLACE, pack.place().value())
        .set(DOCUMENT.FIELD, source.field().name())
        .set(DOCUMENT.ISSUER, source.issuer())
        .set(DOCUMENT.TITLE, source.title())
        .set(DOCUMENT.NUMBER, source.number())
        .set(DOCUMENT.DATED, source.dated())
        .set(DOCUMENT.EFFECTIVE, source.effective())
        .set(DOCUMENT.EXPIRES, source.expires())
        .set(DOCUMENT.STATE, "IN_FORCE")
        .set(DOCUMENT.SOURCE, source.link())
        .set(DOCUMENT.VERSION, 1)
        .set(DOCUMENT.CHANGED_BY, "")
        .set(DOCUMENT.CHANGED_AT, now())
        .execute();
    return id;
  }

  private void link(Pack pack, int version, UUID document) {
    sql.insertInto(PACK_DOCUMENT).values(pack.name(), version, document).execute();
  }

  private void rules(Pack pack, int version, Map<String, UUID> documents) {
    var before = before(pack.name(), version - 1);
    int position = 0;
    for (var read : pack.definitions()) {
      var definition = placed(read, documents);
      var same = before.get(definition.rule());
      if (same == null || !same.says(definition)) {
        definitions.add(definition);
        same = definition;
      }
      sql.insertInto(PACK_RULE)
          .values(pack.name(), version, same.rule(), position++, same.id())
          .execute();
    }
  }

  private Map<String, Definition> before(String pack, int version) {
    return definitions.ofPack(pack, version).stream()
        .collect(Collectors.toMap(Definition::rule, Function.identity()));
  }

  private static Definition placed(Definition read, Map<String, UUID> documents) {
    var clause = read.clause();
    var id = documents.get(clause.text());
    return read.with(new Clause(clause.quote(), clause.text(), clause.line(), id, ""));
  }
}
