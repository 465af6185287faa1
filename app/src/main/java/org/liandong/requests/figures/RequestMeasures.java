package org.liandong.requests.figures;

import static org.liandong.requests.db.Tables.REQUEST;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.liandong.base.Actor;
import org.liandong.base.County;
import org.liandong.base.PlaceCode;
import org.liandong.indicators.Counted;
import org.liandong.indicators.Counted.Subject;
import org.liandong.indicators.Measure;
import org.liandong.indicators.Measures;
import org.liandong.indicators.Subjects;
import org.liandong.platform.Reach;
import org.liandong.platform.Reaches;
import org.liandong.requests.Categories;
import org.liandong.requests.Request;
import org.liandong.requests.RequestReading;
import org.liandong.requests.Sight;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Effective resolution, with every request it was counted from. */
@Component
@Transactional(readOnly = true)
class RequestMeasures implements Measures {
  static final Subjects SUBJECTS = new Subjects(REQUEST.COUNTY, REQUEST.ID);
  private final DSLContext sql;
  private final Categories categories;
  private final Reaches reaches;
  private final Clock clock;

  RequestMeasures(DSLContext sql, Categories categories, Reaches reaches, Clock clock) {
    this.sql = sql;
    this.categories = categories;
    this.reaches = reaches;
    this.clock = clock;
  }

  @Override
  public Measure measure() {
    return Resolution.MEASURE;
  }

  @Override
  public Subjects subjects() {
    return SUBJECTS;
  }

  @Override
  public List<Counted> counted(County county, Collection<UUID> subjects) {
    return read(county, subjects).stream().map(this::counted).toList();
  }

  List<Request> read(County county, Collection<UUID> subjects) {
    return reaches.within(
        Reach.EVERYTHING,
        () ->
            sql.selectFrom(REQUEST)
                .where(SUBJECTS.among(county, subjects))
                .fetch(RequestReading::request));
  }

  private Counted counted(Request request) {
    var now = clock.instant();
    var id = request.id();
    var of = new Subject(measure().name(), id.county(), id.value());
    var kind = Resolution.of(request.standing(), now).name();
    return Counted.once(of, request.place(), request.submitted(), kind)
        .about(request.category())
        .answeredBy(request.standing().holder().account().toString())
        .recheckedAt(Resolution.recheck(request.standing(), now));
  }

  @Override
  public List<Row> rows(Actor actor, County county, Collection<UUID> subjects, Locale locale) {
    var mine = visible(actor, county, subjects);
    return read(county, subjects).stream().map(request -> row(request, mine, locale)).toList();
  }

  private List<UUID> visible(Actor actor, County county, Collection<UUID> subjects) {
    return sql.select(REQUEST.ID)
        .from(REQUEST)
        .where(SUBJECTS.among(county, subjects))
        .and(Sight.of(actor))
        .fetch(REQUEST.ID);
  }

  /** Number, category and community: no words, no address, no person. */
  private Row row(Request request, List<UUID> mine, Locale locale) {
    var id = request.id();
    return new Row(
        id.value(),
        "%s-%06d".formatted(id.county().code(), request.number()),
        categories.name(request.place(), request.category(), locale),
        request.submitted(),
        mine.contains(id.value()) ? "/requests/" + id : null);
  }

  @Override
  public String category(County county, String code, Locale locale) {
    return categories.name(new PlaceCode(county.code()), code, locale);
  }

  @Override
  public Map<String, String> handlers(Actor actor, County county, Collection<String> ids) {
    var names = new HashMap<String, String>();
    for (var id : ids)
      sql.select(REQUEST.HOLDER_NAME)
          .from(REQUEST)
          .where(REQUEST.HOLDER.eq(UUID.fromString(id)))
          .and(REQUEST.HOLDER_NAME.ne(""))
          .orderBy(REQUEST.ID.desc())
          .limit(1)
          .fetchOptional(REQUEST.HOLDER_NAME)
          .ifPresent(name -> names.put(id, name));
    return names;
  }
}
