package org.liandong.requests.figures;

import static org.liandong.indicators.Measure.Kind.bad;
import static org.liandong.indicators.Measure.Kind.beside;
import static org.liandong.indicators.Measure.Kind.good;
import static org.liandong.requests.db.Tables.FACT;
import static org.liandong.requests.db.Tables.REQUEST;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Actor;
import org.liandong.base.County;
import org.liandong.base.PlaceCode;
import org.liandong.base.Position;
import org.liandong.indicators.Counted;
import org.liandong.indicators.Counted.Subject;
import org.liandong.indicators.Measure;
import org.liandong.indicators.Measures;
import org.liandong.indicators.Subjects;
import org.liandong.platform.Reach;
import org.liandong.platform.Reaches;
import org.liandong.requests.Scene;
import org.liandong.requests.Stage;
import org.liandong.ui.Messages;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who begins the affairs of a community: residents, or staff for them (000:9, NEJ-25). */
@Component
@Transactional(readOnly = true)
class BegunMeasures implements Measures {
  private static final Measure MEASURE =
      new Measure(
          "requests.begun-by-residents",
          "requests.begun",
          List.of(good("RESIDENT"), good("HELPED"), bad("STAFF"), beside("GONE")));
  private final DSLContext sql;
  private final RequestMeasures requests;
  private final Reaches reaches;
  private final Messages messages;

  BegunMeasures(DSLContext sql, RequestMeasures requests, Reaches reaches, Messages messages) {
    this.sql = sql;
    this.requests = requests;
    this.reaches = reaches;
    this.messages = messages;
  }

  @Override
  public Measure measure() {
    return MEASURE;
  }

  @Override
  public Subjects subjects() {
    return RequestMeasures.SUBJECTS;
  }

  @Override
  public List<Counted> counted(County county, Collection<UUID> subjects) {
    return reaches.within(
        Reach.EVERYTHING,
        () ->
            sql.select(REQUEST.ID, REQUEST.COMMITTEE, REQUEST.SUBMITTED, REQUEST.SCENE)
                .select(REQUEST.STAGE, FACT.POSITION, FACT.BEHALF_NAME)
                .from(REQUEST)
                .join(FACT)
                .on(FACT.COUNTY.eq(REQUEST.COUNTY), FACT.REQUEST.eq(REQUEST.ID), FACT.NR.eq(1))
                .where(RequestMeasures.SUBJECTS.among(county, subjects))
                .fetch(row -> counted(county, row)));
  }

  private static Counted counted(County county, Record row) {
    return Counted.once(
            new Subject(MEASURE.name(), county, row.get(REQUEST.ID)),
            new PlaceCode(row.get(REQUEST.COMMITTEE)),
            row.get(REQUEST.SUBMITTED).toInstant(),
            kind(row))
        .about(row.get(REQUEST.SCENE));
  }

  /** Duplicates count once; what was taken back, or came from elsewhere, not at all. */
  private static String kind(Record row) {
    var stage = Stage.valueOf(row.get(REQUEST.STAGE));
    if (stage == Stage.WITHDRAWN || stage == Stage.MERGED) return "GONE";
    if (row.get(FACT.BEHALF_NAME) != null) return "HELPED";
    var position = Position.valueOf(row.get(FACT.POSITION));
    if (position == Position.PLATFORM) return "GONE";
    return position.staff() ? "STAFF" : "RESIDENT";
  }

  @Override
  public List<Row> rows(Actor actor, County county, Collection<UUID> subjects, Locale locale) {
    return requests.rows(actor, county, subjects, locale);
  }

  /** One of the scenes. */
  @Override
  public @Nullable String category(County county, String code, Locale locale) {
    return Stream.of(Scene.values()).map(Scene::name).anyMatch(code::equals)
        ? messages.text(locale, "requests.scene." + code)
        : null;
  }
}
