package org.liandong.purchases;

import static org.liandong.indicators.Measure.Kind.bad;
import static org.liandong.indicators.Measure.Kind.beside;
import static org.liandong.indicators.Measure.Kind.good;
import static org.liandong.purchases.db.Tables.OPEN;
import static org.liandong.purchases.db.Tables.PURCHASE;

import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Actor;
import org.liandong.base.County;
import org.liandong.base.PlaceCode;
import org.liandong.base.WorkingDays;
import org.liandong.indicators.Counted;
import org.liandong.indicators.Counted.Subject;
import org.liandong.indicators.Indicators;
import org.liandong.indicators.Measure;
import org.liandong.indicators.Measures;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Yuan of announced purchases by whether their way competed: the sums are the scale of a year
 * (PUR-03, PUR-23), the share is how much of it competed (PUR-13).
 */
@Component
class MoneyMeasures implements Measures {
  private static final Measure MEASURE =
      new Measure(
          "purchases.competed-money",
          "purchases.measure.money",
          List.of(good("COMPETED"), bad("CHOSEN"), beside("PLANNED"), beside("PASSED_ON")));
  private final DSLContext sql;
  private final Catalog catalog;
  private final Indicators indicators;

  MoneyMeasures(DSLContext sql, Catalog catalog, Indicators indicators) {
    this.sql = sql;
    this.catalog = catalog;
    this.indicators = indicators;
  }

  @ApplicationModuleListener
  void count(PurchaseEvent event) {
    indicators.count(counted(event.id().county(), List.of(event.id().value())));
  }

  @Override
  public Measure measure() {
    return MEASURE;
  }

  @Override
  @Transactional(readOnly = true)
  public List<Counted> counted(County county, Collection<UUID> subjects) {
    return sql
        .selectFrom(PURCHASE)
        .where(PURCHASE.COUNTY.eq(county.code()), PURCHASE.ID.in(subjects))
        .fetch(PurchaseRows::purchase)
        .stream()
        .map(MoneyMeasures::counted)
        .toList();
  }

  static Counted counted(Purchase purchase) {
    var withdrawn = purchase.stage() == Stage.WITHDRAWN;
    return new Counted(
        new Subject(MEASURE.name(), purchase.id().county(), purchase.id().value()),
        committee(purchase.place()),
        YearMonth.from(purchase.opened().atZone(WorkingDays.ZONE)),
        kind(purchase),
        purchase.plan().field(),
        "",
        withdrawn ? 0 : purchase.price().fen() / 100,
        null);
  }

  private static String kind(Purchase purchase) {
    if (purchase.announced() == null) return "PLANNED";
    if (purchase.plan().above() != null) return "PASSED_ON";
    return purchase.compete() ? "COMPETED" : "CHOSEN";
  }

  /** What is bought for a street or a county counts there: its code, filled with zeros. */
  static PlaceCode committee(PlaceCode place) {
    var code = place.value().length() > 12 ? place.value().substring(0, 12) : place.value();
    return new PlaceCode(code + "0".repeat(12 - code.length()));
  }

  @Override
  @Transactional(readOnly = true)
  public List<UUID> subjects(County county, @Nullable UUID after, int limit) {
    return sql.select(PURCHASE.ID)
        .from(PURCHASE)
        .where(PURCHASE.COUNTY.eq(county.code()))
        .and(after == null ? DSL.noCondition() : PURCHASE.ID.gt(after))
        .orderBy(PURCHASE.ID)
        .limit(limit)
        .fetch(PURCHASE.ID);
  }

  @Override
  @Transactional(readOnly = true)
  public List<County> counties() {
    return sql.selectDistinct(PURCHASE.COUNTY)
        .from(PURCHASE)
        .fetch(row -> new County(row.value1()));
  }

  @Override
  @Transactional(readOnly = true)
  public List<Row> rows(Actor actor, County county, Collection<UUID> subjects, Locale locale) {
    var read =
        sql.selectFrom(OPEN)
            .where(OPEN.COUNTY.eq(county.code()), OPEN.ID.in(subjects))
            .fetchMap(
                OPEN.ID,
                row -> {
                  var id = new Purchase.Id(county, row.getId());
                  return new Row(
                      row.getId(),
                      id.label(),
                      row.getName(),
                      row.getOpened().toInstant(),
                      "/public/purchases/" + id);
                });
    return subjects.stream().map(read::get).filter(Objects::nonNull).toList();
  }

  @Override
  public Map<String, String> categories(County county, Collection<String> codes, Locale locale) {
    var place = new PlaceCode(county.code());
    var names = new HashMap<String, String>();
    for (var code : codes) names.put(code, catalog.name(Catalog.FIELDS, place, code, locale));
    return names;
  }

  @Override
  public Map<String, String> handlers(Actor actor, County county, Collection<String> ids) {
    return Map.of();
  }
}
