package org.liandong.policy;

import static org.liandong.policy.db.Tables.CATALOGUE;
import static org.liandong.policy.db.Tables.CATALOGUE_ITEM;
import static org.liandong.policy.db.Tables.CATALOGUE_VERSION;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Actor;
import org.liandong.base.PlaceCode;
import org.liandong.base.Uuid7;
import org.liandong.policy.Catalogue.Item;
import org.liandong.policy.Catalogue.Listing;
import org.liandong.policy.Pack.Listed;
import org.liandong.policy.db.tables.records.CatalogueVersionRecord;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Writes versions of lists; none is ever changed. */
@Component
class CatalogueShelf {
  private final DSLContext sql;
  private final JsonMapper json;
  private final Clock clock;

  /** What a new version is, besides its items. */
  record Head(
      String key,
      PlaceCode place,
      @Nullable String pack,
      boolean sample,
      String source,
      @Nullable UUID document) {}

  CatalogueShelf(DSLContext sql, JsonMapper json, Clock clock) {
    this.sql = sql;
    this.json = json;
    this.clock = clock;
  }

  /** The list of a pack; the version before is taken again when nothing in it changed. */
  UUID ofPack(Pack pack, Listed listed) {
    define(listed.key(), listed.title(), listed.titleEn());
    var head =
        new Head(listed.key(), pack.place(), pack.name(), listed.sample(), listed.source(), null);
    var last = latest(head);
    if (last != null
        && last.getSample() == listed.sample()
        && last.getSource().equals(listed.source())
        && items(last.getId()).equals(listed.items())) return last.getId();
    return add(Actor.PLATFORM, head, listed.items());
  }

  /** Makes the list known by its key; the first title stays. */
  void define(String key, String title, String titleEn) {
    sql.insertInto(CATALOGUE)
        .values(key, title, titleEn.isEmpty() ? title : titleEn)
        .onConflictDoNothing()
        .execute();
  }

  UUID add(Actor actor, Head head, List<Item> items) {
    var now = clock.instant();
    var id = Uuid7.at(now);
    var last = latest(head);
    sql.insertInto(CATALOGUE_VERSION)
        .set(CATALOGUE_VERSION.ID, id)
        .set(CATALOGUE_VERSION.KEY, head.key())
        .set(CATALOGUE_VERSION.PLACE, head.place().value())
        .set(CATALOGUE_VERSION.PACK, head.pack())
        .set(CATALOGUE_VERSION.VERSION, last == null ? 1 : last.getVersion() + 1)
        .set(CATALOGUE_VERSION.SAMPLE, head.sample())
        .set(CATALOGUE_VERSION.SOURCE, head.source())
        .set(CATALOGUE_VERSION.DOCUMENT, head.document())
        .set(CATALOGUE_VERSION.ACCOUNT, actor.account().value())
        .set(CATALOGUE_VERSION.NAME, actor.name())
        .set(CATALOGUE_VERSION.AT, now.atOffset(ZoneOffset.UTC))
        .execute();
    fill(id, items);
    return id;
  }

  private @Nullable CatalogueVersionRecord latest(Head head) {
    return sql.selectFrom(CATALOGUE_VERSION)
        .where(CATALOGUE_VERSION.KEY.eq(head.key()))
        .and(CATALOGUE_VERSION.PLACE.eq(head.place().value()))
        .and(CATALOGUE_VERSION.PACK.isNotDistinctFrom(head.pack()))
        .orderBy(CATALOGUE_VERSION.VERSION.desc())
        .limit(1)
        .fetchOne();
  }

  List<Item> items(UUID id) {
    return sql.selectFrom(CATALOGUE_ITEM)
        .where(CATALOGUE_ITEM.CATALOGUE.eq(id))
        .orderBy(CATALOGUE_ITEM.POSITION)
        .fetch(row ->
            new Item(
                row.getCode(),
                row.getParent(),
                row.getName(),
                row.getNameEn(),
                Listing.valueOf(row.getListing()),
                attributes(row.getAttributes())));
  }

  private Map<String, String> attributes(JSONB attributes) {
    return json.readValue(attributes.data(), new TypeReference<Map<String, String>>() {});
  }

  private void fill(UUID id, List<Item> items) {
    var insert =
        sql.insertInto(
            CATALOGUE_ITEM,
            CATALOGUE_ITEM.CATALOGUE,
            CATALOGUE_ITEM.CODE,
            CATALOGUE_ITEM.POSITION,
            CATALOGUE_ITEM.PARENT,
            CATALOGUE_ITEM.NAME,
            CATALOGUE_ITEM.NAME_EN,
            CATALOGUE_ITEM.LISTING,
            CATALOGUE_ITEM.ATTRIBUTES);
    var batch =
        sql.batch(
            insert.values((UUID) null, null, (Integer) null, null, null, null, null, (JSONB) null));
    int position = 0;
    for (var item : items)
      batch =
          batch.bind(
              id,
              item.code(),
              position++,
              item.parent(),
              item.name(),
              item.nameEn(),
              item.listing().name(),
              JSONB.valueOf(json.writeValueAsString(item.attributes())));
    if (!items.isEmpty()) batch.execute();
  }
}
