package org.liandong.purchases;

import static org.liandong.indicators.Measure.Kind.bad;
import static org.liandong.indicators.Measure.Kind.beside;
import static org.liandong.indicators.Measure.Kind.good;
import static org.liandong.purchases.db.Tables.OPEN;
import static org.liandong.purchases.db.Tables.PURCHASE;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jooq.DSLContext;
import org.liandong.base.Actor;
import org.liandong.base.County;
import org.liandong.base.PlaceCode;
import org.liandong.indicators.Counted;
import org.liandong.indicators.Counted.Subject;
import org.liandong.indicators.Indicators;
import org.liandong.indicators.Measure;
import org.liandong.indicators.Measures;
import org.liandong.indicators.Subjects;
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
  private static final Subjects SUBJECTS = new Subjects(PURCHASE.COUNTY, PURCHASE.ID);
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
  public Subjects subjects() {
    return SUBJECTS;
  }

  @Override
  @Transactional(readOnly = true)
  public List<Counted> counted(County county, Collection<UUID> subjects) {
    return sql
        .selectFrom(PURCHASE)
        .where(SUBJECTS.among(county, subjects))
        .fetch(PurchaseReading::purchase)
        .stream()
        .map(MoneyMeasures::counted)
        .toList();
  }

  static Counted counted(Purchase purchase) {
    var withdrawn = purchase.stage() == Stage.WITHDRAWN;
    var id = purchase.id();
    return Counted.once(
            new Subject(MEASURE.name(), id.county(), id.value()),
            purchase.place(),
            purchase.opened(),
            kind(purchase))
        .about(purchase.plan().field())
        .worth(withdrawn ? 0 : purchase.price().fen() / 100);
  }

  private static String kind(Purchase purchase) {
    if (purchase.announced() == null) return "PLANNED";
    if (purchase.plan().above() != null) return "PASSED_ON";
    return purchase.compete() ? "COMPETED" : "CHOSEN";
  }

  @Override
  @Transactional(readOnly = true)
  public List<Row> rows(Actor actor, County county, Collection<UUID> subjects, Locale locale) {
    return sql.selectFrom(OPEN)
        .where(OPEN.COUNTY.eq(county.code()), OPEN.ID.in(subjects))
        .fetch(row -> {
          var id = new Purchase.Id(county, row.getId());
          return new Row(
              row.getId(),
              id.label(),
              row.getName(),
              row.getOpened().toInstant(),
              "/public/purchases/" + id);
        });
  }

  @Override
  public String category(County county, String code, Locale locale) {
    return catalog.name(Catalog.FIELDS, new PlaceCode(county.code()), code, locale);
  }
}
