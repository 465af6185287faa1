package org.liandong.surveys;

import static org.liandong.indicators.Measure.Kind.bad;
import static org.liandong.indicators.Measure.Kind.good;
import static org.liandong.surveys.db.Tables.SATISFACTION;
import static org.liandong.surveys.db.Tables.SETTLED;
import static org.liandong.surveys.db.Tables.SURVEY;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;
import org.liandong.base.Actor;
import org.liandong.base.County;
import org.liandong.base.PlaceCode;
import org.liandong.indicators.Counted;
import org.liandong.indicators.Counted.Subject;
import org.liandong.indicators.Measure;
import org.liandong.indicators.Measures;
import org.liandong.indicators.Subjects;
import org.liandong.territory.Place;
import org.liandong.territory.Places;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How many of those asked were satisfied, by community and the month a survey closed (EVA-12). A
 * subject is so many people of one community in one survey: nobody is a subject alone.
 */
@Component
@Transactional(readOnly = true)
class SatisfactionMeasures implements Measures {
  private static final Measure MEASURE =
      new Measure(
          "surveys.satisfied-rate",
          "surveys.measure",
          List.of(good("SATISFIED"), bad("UNSATISFIED")));
  private static final Field<OffsetDateTime> CLOSED = DSL.least(SURVEY.CLOSES, SETTLED.AT);
  private static final Subjects SUBJECTS = new Subjects(SATISFACTION.COUNTY, SATISFACTION.ID);
  private final DSLContext sql;
  private final Places places;

  SatisfactionMeasures(DSLContext sql, Places places) {
    this.sql = sql;
    this.places = places;
  }

  @Override
  public Measure measure() {
    return MEASURE;
  }

  @Override
  public Subjects subjects() {
    return SUBJECTS;
  }

  private SelectConditionStep<? extends Record> read(County county, Collection<UUID> subjects) {
    return sql.select(SATISFACTION.fields())
        .select(SURVEY.TITLE, CLOSED)
        .from(SATISFACTION)
        .join(SURVEY)
        .on(SURVEY.COUNTY.eq(SATISFACTION.COUNTY), SURVEY.ID.eq(SATISFACTION.SURVEY))
        .join(SETTLED)
        .on(SETTLED.COUNTY.eq(SATISFACTION.COUNTY), SETTLED.SURVEY.eq(SATISFACTION.SURVEY))
        .where(SUBJECTS.among(county, subjects));
  }

  @Override
  public List<Counted> counted(County county, Collection<UUID> subjects) {
    return read(county, subjects).fetch(row -> counted(county, row));
  }

  private static Counted counted(County county, Record row) {
    return Counted.once(
            new Subject(MEASURE.name(), county, row.get(SATISFACTION.ID)),
            committee(row),
            row.get(CLOSED).toInstant(),
            row.get(SATISFACTION.SATISFIED) ? "SATISFIED" : "UNSATISFIED")
        .worth(row.get(SATISFACTION.PEOPLE));
  }

  /** The survey and the community; everybody may open its results. */
  @Override
  public List<Row> rows(Actor actor, County county, Collection<UUID> subjects, Locale locale) {
    var found = read(county, subjects).fetch();
    var names = places.names(found.stream().map(row -> committee(row)).distinct().toList());
    return found.stream().map(row -> row(county, row, names)).toList();
  }

  private static PlaceCode committee(Record row) {
    return new PlaceCode(row.get(SATISFACTION.COMMITTEE));
  }

  private static Row row(County county, Record row, Map<PlaceCode, String> names) {
    var place = committee(row);
    return new Row(
        row.get(SATISFACTION.ID),
        row.get(SURVEY.TITLE),
        new Place(place, names.getOrDefault(place, place.value())).spoken(),
        row.get(CLOSED).toInstant(),
        "/public/surveys/" + new Survey.Id(county, row.get(SATISFACTION.SURVEY)));
  }
}
