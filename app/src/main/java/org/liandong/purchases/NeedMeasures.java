package org.liandong.purchases;

import static org.liandong.indicators.Measure.Kind.bad;
import static org.liandong.indicators.Measure.Kind.good;
import static org.liandong.purchases.db.Tables.NEED;

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
import org.liandong.purchases.db.tables.records.NeedRecord;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How many of the collected needs something in the catalogue serves (PUR-24). */
@Component
class NeedMeasures implements Measures {
  private static final Measure MEASURE =
      new Measure(
          "purchases.need-coverage",
          "purchases.measure.need",
          List.of(good("SERVED"), bad("UNSERVED")));
  private static final Subjects SUBJECTS = new Subjects(NEED.COUNTY, NEED.ID);
  private final DSLContext sql;
  private final Coverage coverage;
  private final Indicators indicators;

  NeedMeasures(DSLContext sql, Coverage coverage, Indicators indicators) {
    this.sql = sql;
    this.coverage = coverage;
    this.indicators = indicators;
  }

  @ApplicationModuleListener
  void count(Coverage.Noted event) {
    indicators.count(counted(event.id().county(), List.of(event.id().id())));
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
    return sql.selectFrom(NEED).where(SUBJECTS.among(county, subjects)).fetch(this::counted);
  }

  private Counted counted(NeedRecord row) {
    var place = new PlaceCode(row.getPlace());
    return Counted.once(
        new Subject(MEASURE.name(), new County(row.getCounty()), row.getId()),
        place,
        row.getAt().toInstant(),
        coverage.served(place, row.getWords()) ? "SERVED" : "UNSERVED");
  }

  @Override
  @Transactional(readOnly = true)
  public List<Row> rows(Actor actor, County county, Collection<UUID> subjects, Locale locale) {
    return sql.selectFrom(NEED)
        .where(SUBJECTS.among(county, subjects))
        .fetch(row ->
            new Row(row.getId(), row.getSource(), row.getWords(), row.getAt().toInstant(), null));
  }
}
