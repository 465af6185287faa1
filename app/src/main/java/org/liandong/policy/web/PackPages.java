package org.liandong.policy.web;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.currentLocalDate;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static org.liandong.policy.db.Tables.ADOPTION;
import static org.liandong.policy.db.Tables.CATALOGUE;
import static org.liandong.policy.db.Tables.CATALOGUE_ITEM;
import static org.liandong.policy.db.Tables.CATALOGUE_VERSION;
import static org.liandong.policy.db.Tables.DOCUMENT;
import static org.liandong.policy.db.Tables.PACK_CATALOGUE;
import static org.liandong.policy.db.Tables.PACK_DOCUMENT;
import static org.liandong.policy.db.Tables.PACK_RULE;
import static org.liandong.policy.db.Tables.PACK_VERSION;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.liandong.base.Absent;
import org.liandong.base.PlaceCode;
import org.liandong.policy.Definitions;
import org.liandong.policy.web.PackPage.Changed;
import org.liandong.policy.web.PackPage.Group;
import org.liandong.policy.web.PackPage.Head;
import org.liandong.policy.web.PackPage.Listed;
import org.liandong.policy.web.PackPage.Text;
import org.springframework.stereotype.Component;

/** Reads what the pages about packs show. */
@Component
class PackPages {
  private final DSLContext sql;
  private final Definitions definitions;
  private final PolicyPlaces places;

  PackPages(DSLContext sql, Definitions definitions, PolicyPlaces places) {
    this.sql = sql;
    this.definitions = definitions;
    this.places = places;
  }

  PacksPage packs() {
    var rules =
        field(
            selectCount()
                .from(PACK_RULE)
                .where(PACK_RULE.PACK.eq(PACK_VERSION.PACK))
                .and(PACK_RULE.VERSION.eq(PACK_VERSION.VERSION)));
    var lists =
        field(
            selectCount()
                .from(PACK_CATALOGUE)
                .where(PACK_CATALOGUE.PACK.eq(PACK_VERSION.PACK))
                .and(PACK_CATALOGUE.VERSION.eq(PACK_VERSION.VERSION)));
    var adopted =
        field(
            select(countDistinct(ADOPTION.PLACE))
                .from(ADOPTION)
                .where(ADOPTION.PACK.eq(PACK_VERSION.PACK))
                .and(ADOPTION.SUPERSEDED_BY.isNull())
                .and(
                    currentLocalDate()
                        .between(
                            ADOPTION.VALID_FROM,
                            coalesce(ADOPTION.VALID_UNTIL, currentLocalDate()))));
    return new PacksPage(
        sql.select(PACK_VERSION.fields())
            .select(rules, lists, adopted)
            .from(PACK_VERSION)
            .where(newest())
            .orderBy(PACK_VERSION.PACK)
            .fetch(row ->
                new PacksPage.Row(
                    row.get(PACK_VERSION.PACK),
                    row.get(PACK_VERSION.VERSION),
                    row.get(PACK_VERSION.TITLE),
                    row.get(PACK_VERSION.TITLE_EN),
                    row.get(PACK_VERSION.NOTE),
                    row.get(PACK_VERSION.NOTE_EN),
                    places.known(new PlaceCode(row.get(PACK_VERSION.PLACE))),
                    row.get(rules),
                    row.get(lists),
                    row.get(adopted),
                    row.get(PACK_VERSION.LOADED_AT).toInstant())));
  }

  private static org.jooq.Condition newest() {
    var other = PACK_VERSION.as("other");
    return PACK_VERSION.VERSION.eq(
        field(select(max(other.VERSION)).from(other).where(other.PACK.eq(PACK_VERSION.PACK))));
  }

  PackPage pack(String pack, int wanted, RuleSearch search) {
    var versions =
        sql.selectFrom(PACK_VERSION)
            .where(PACK_VERSION.PACK.eq(pack))
            .orderBy(PACK_VERSION.VERSION.desc())
            .fetch();
    var row =
        versions.stream()
            .filter(it -> wanted == 0 || it.getVersion() == wanted)
            .findFirst()
            .orElseThrow(() -> new Absent(pack));
    var rules = definitions.ofPack(pack, row.getVersion());
    return new PackPage(
        head(row),
        versions.stream().map(it -> it.getVersion()).toList(),
        search,
        rules.size(),
        Group.of(rules.stream().filter(search).toList()),
        catalogues(pack, row.getVersion()),
        documents(pack, row.getVersion()),
        row.getVersion() == 1
            ? List.of()
            : Changed.between(definitions.ofPack(pack, row.getVersion() - 1), rules));
  }

  private Head head(Record row) {
    return new Head(
        row.get(PACK_VERSION.PACK),
        row.get(PACK_VERSION.VERSION),
        row.get(PACK_VERSION.TITLE),
        row.get(PACK_VERSION.TITLE_EN),
        row.get(PACK_VERSION.NOTE),
        row.get(PACK_VERSION.NOTE_EN),
        places.known(new PlaceCode(row.get(PACK_VERSION.PLACE))),
        row.get(PACK_VERSION.VALID_FROM),
        row.get(PACK_VERSION.VALID_UNTIL),
        row.get(PACK_VERSION.LOADED_AT).toInstant());
  }

  private List<Listed> catalogues(String pack, int version) {
    var items =
        field(
            selectCount()
                .from(CATALOGUE_ITEM)
                .where(CATALOGUE_ITEM.CATALOGUE.eq(CATALOGUE_VERSION.ID)));
    return sql.select(
            CATALOGUE_VERSION.ID,
            CATALOGUE.KEY,
            CATALOGUE.TITLE,
            CATALOGUE.TITLE_EN,
            items,
            CATALOGUE_VERSION.SAMPLE)
        .from(PACK_CATALOGUE)
        .join(CATALOGUE_VERSION)
        .on(CATALOGUE_VERSION.ID.eq(PACK_CATALOGUE.CATALOGUE))
        .join(CATALOGUE)
        .on(CATALOGUE.KEY.eq(PACK_CATALOGUE.KEY))
        .where(PACK_CATALOGUE.PACK.eq(pack))
        .and(PACK_CATALOGUE.VERSION.eq(version))
        .orderBy(CATALOGUE.KEY)
        .fetch(row ->
            new Listed(
                row.value1(),
                row.value2(),
                row.value3(),
                row.value4(),
                row.value5(),
                row.value6()));
  }

  private List<Text> documents(String pack, int version) {
    return sql.select(DOCUMENT.ID, DOCUMENT.ISSUER, DOCUMENT.TITLE)
        .from(PACK_DOCUMENT)
        .join(DOCUMENT)
        .on(DOCUMENT.ID.eq(PACK_DOCUMENT.DOCUMENT))
        .where(PACK_DOCUMENT.PACK.eq(pack))
        .and(PACK_DOCUMENT.VERSION.eq(version))
        .fetch(row -> new Text(row.value1(), row.value2(), row.value3()));
  }
}
