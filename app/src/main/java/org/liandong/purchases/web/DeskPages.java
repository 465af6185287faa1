package org.liandong.purchases.web;

import static org.liandong.purchases.db.Tables.PURCHASE;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Actor;
import org.liandong.base.County;
import org.liandong.base.Keyset;
import org.liandong.purchases.Catalog;
import org.liandong.purchases.Provider;
import org.liandong.purchases.Providers;
import org.liandong.purchases.Purchase;
import org.liandong.purchases.PurchaseReading;
import org.liandong.purchases.Sight;
import org.liandong.purchases.Stage;
import org.liandong.territory.Places;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The list of purchases, for the screen and for files. */
@Component
@Transactional(readOnly = true)
class DeskPages {
  private static final int SIZE = 30;
  private static final int MOST = 5000;
  private final DSLContext sql;
  private final Providers providers;
  private final Catalog catalog;
  private final Places places;

  DeskPages(DSLContext sql, Providers providers, Catalog catalog, Places places) {
    this.sql = sql;
    this.providers = providers;
    this.catalog = catalog;
    this.places = places;
  }

  /** What is asked for. */
  record Asked(@Nullable Stage stage, String words, @Nullable UUID after) {}

  DeskPage page(Actor actor, Asked asked, Locale locale) {
    var after = asked.after();
    return new DeskPage(
        Sight.buys(actor, actor.hat().place()),
        asked.stage(),
        asked.words(),
        counts(actor),
        rows(actor, asked, SIZE, locale),
        after == null ? null : after.toString());
  }

  List<Row> all(Actor actor, @Nullable Stage stage, Locale locale) {
    return rows(actor, new Asked(stage, "", null), MOST, locale).rows();
  }

  private Map<Stage, Long> counts(Actor actor) {
    var counts = new EnumMap<Stage, Long>(Stage.class);
    sql.select(PURCHASE.STAGE, DSL.count())
        .from(PURCHASE)
        .where(Sight.of(actor))
        .groupBy(PURCHASE.STAGE)
        .forEach(row -> counts.put(Stage.valueOf(row.value1()), (long) row.value2()));
    return counts;
  }

  private Keyset<Row> rows(Actor actor, Asked asked, int size, Locale locale) {
    var read =
        sql.selectFrom(PURCHASE)
            .where(Sight.of(actor))
            .and(narrowed(asked))
            .orderBy(PURCHASE.ID.desc())
            .limit(size + 1)
            .fetch(PurchaseReading::purchase);
    var names = places.names(read.stream().map(Purchase::place).distinct().toList());
    var chosen = chosen(read);
    return Keyset.of(read, size, purchase -> purchase.id().value().toString())
        .map(purchase ->
            new Row(
                purchase,
                names.getOrDefault(purchase.place(), ""),
                provider(chosen, purchase),
                catalog.name(Catalog.METHODS, purchase.place(), purchase.plan().method(), locale)));
  }

  private static Condition narrowed(Asked asked) {
    var stage = asked.stage();
    var after = asked.after();
    var words = asked.words();
    return DSL.and(
        stage == null ? DSL.noCondition() : PURCHASE.STAGE.eq(stage.name()),
        words.isEmpty()
            ? DSL.noCondition()
            : PURCHASE.NAME.contains(words).or(PURCHASE.BUYER.contains(words)),
        after == null ? DSL.noCondition() : PURCHASE.ID.lt(after));
  }

  private Map<UUID, Provider> chosen(List<Purchase> read) {
    return read.stream()
        .filter(purchase -> purchase.deal() != null)
        .collect(Collectors.groupingBy(purchase -> purchase.id().county()))
        .entrySet()
        .stream()
        .flatMap(entry -> named(entry.getKey(), entry.getValue()).values().stream())
        .collect(Collectors.toMap(Provider::id, Function.identity(), (one, other) -> one));
  }

  private Map<UUID, Provider> named(County county, List<Purchase> read) {
    var ids = read.stream().map(one -> Objects.requireNonNull(one.deal()).provider()).toList();
    return providers.named(county, ids);
  }

  private static String provider(Map<UUID, Provider> known, Purchase purchase) {
    var deal = purchase.deal();
    var provider = deal == null ? null : known.get(deal.provider());
    return provider == null ? "" : provider.name();
  }
}
