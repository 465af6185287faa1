package org.liandong.purchases;

import static org.liandong.indicators.Measure.Kind.bad;
import static org.liandong.indicators.Measure.Kind.beside;
import static org.liandong.indicators.Measure.Kind.good;
import static org.liandong.purchases.db.Tables.OFFICE_TASK;

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
import org.liandong.purchases.db.tables.records.OfficeTaskRecord;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How many of the tasks that can be handed to society were handed over (PUR-04). */
@Component
class TransferMeasures implements Measures {
  private static final Measure MEASURE =
      new Measure(
          "purchases.transfer-rate",
          "purchases.measure.transfer",
          List.of(good("TRANSFERRED"), bad("TRANSFERABLE"), beside("OPEN"), beside("KEEP")));
  private static final Subjects SUBJECTS = new Subjects(OFFICE_TASK.COUNTY, OFFICE_TASK.ID);
  private final DSLContext sql;
  private final Indicators indicators;

  TransferMeasures(DSLContext sql, Indicators indicators) {
    this.sql = sql;
    this.indicators = indicators;
  }

  @ApplicationModuleListener
  void count(OfficeTasks.Changed event) {
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
    return sql.selectFrom(OFFICE_TASK)
        .where(SUBJECTS.among(county, subjects))
        .fetch(TransferMeasures::counted);
  }

  private static Counted counted(OfficeTaskRecord row) {
    return Counted.once(
        new Subject(MEASURE.name(), new County(row.getCounty()), row.getId()),
        new PlaceCode(row.getPlace()),
        row.getAt().toInstant(),
        row.getState());
  }

  @Override
  @Transactional(readOnly = true)
  public List<Row> rows(Actor actor, County county, Collection<UUID> subjects, Locale locale) {
    var href = Sight.desk(actor) ? "/purchases/tasks" : null;
    return sql.selectFrom(OFFICE_TASK)
        .where(SUBJECTS.among(county, subjects))
        .fetch(row ->
            new Row(row.getId(), row.getOffice(), row.getName(), row.getAt().toInstant(), href));
  }
}
