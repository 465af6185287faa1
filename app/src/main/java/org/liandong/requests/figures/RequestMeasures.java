package org.liandong.requests.figures;

import static org.liandong.requests.db.Tables.REQUEST;

import java.time.Clock;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Actor;
import org.liandong.base.County;
import org.liandong.base.PlaceCode;
import org.liandong.base.WorkingDays;
import org.liandong.indicators.Counted;
import org.liandong.indicators.Counted.Subject;
import org.liandong.indicators.Measure;
import org.liandong.indicators.Measures;
import org.liandong.platform.Reach;
import org.liandong.platform.Reaches;
import org.liandong.requests.Categories;
import org.liandong.requests.Request;
import org.liandong.requests.RequestReading;
import org.liandong.requests.Scene;
import org.liandong.requests.Sight;
import org.liandong.ui.Messages;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Effective resolution, with every request it was counted from. */
@Component
@Transactional(readOnly = true)
class RequestMeasures implements Measures {
  private final DSLContext sql;
  private final Categories categories;
  private final Reaches reaches;
  private final Messages messages;
  private final Clock clock;

  RequestMeasures(
      DSLContext sql, Categories categories, Reaches reaches, Messages messages, Clock clock) {
    this.sql = sql;
    this.categories = categories;
    this.reaches = reaches;
    this.messages = messages;
    this.clock = clock;
  }

  @Override
  public Measure measure() {
    return Resolution.MEASURE;
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
                .where(REQUEST.COUNTY.eq(county.code()), REQUEST.ID.in(subjects))
                .fetch(RequestReading::request));
  }

  private Counted counted(Request request) {
    var now = clock.instant();
    var id = request.id();
    return new Counted(
        new Subject(measure().name(), id.county(), id.value()),
        new PlaceCode(request.place().value().substring(0, 12)),
        YearMonth.from(request.submitted().atZone(WorkingDays.ZONE)),
        Resolution.of(request.standing(), now).name(),
        request.category(),
        request.standing().holder().account().toString(),
        1,
        Resolution.recheck(request.standing(), now));
  }

  @Override
  public List<UUID> subjects(County county, @Nullable UUID after, int limit) {
    return reaches.within(
        Reach.EVERYTHING,
        () ->
            sql.select(REQUEST.ID)
                .from(REQUEST)
                .where(REQUEST.COUNTY.eq(county.code()))
                .and(after == null ? DSL.noCondition() : REQUEST.ID.gt(after))
                .orderBy(REQUEST.ID)
                .limit(limit)
                .fetch(REQUEST.ID));
  }

  @Override
  public List<County> counties() {
    return reaches.within(
        Reach.EVERYTHING,
        () ->
            sql.selectDistinct(REQUEST.COUNTY)
                .from(REQUEST)
                .fetch(row -> new County(row.value1())));
  }

  @Override
  public List<Row> rows(Actor actor, County county, Collection<UUID> subjects, Locale locale) {
    var mine = visible(actor, county, subjects);
    var read =
        reaches.within(
            Reach.EVERYTHING,
            () ->
                sql.selectFrom(REQUEST)
                    .where(REQUEST.COUNTY.eq(county.code()), REQUEST.ID.in(subjects))
                    .fetchMap(REQUEST.ID, row -> row(row, mine, locale)));
    return subjects.stream().map(read::get).filter(Objects::nonNull).toList();
  }

  private List<UUID> visible(Actor actor, County county, Collection<UUID> subjects) {
    return sql.select(REQUEST.ID)
        .from(REQUEST)
        .where(REQUEST.COUNTY.eq(county.code()), REQUEST.ID.in(subjects))
        .and(Sight.of(actor))
        .fetch(REQUEST.ID);
  }

  /** Number, category and community: no words, no address, no person. */
  private Row row(Record row, List<UUID> mine, Locale locale) {
    var request = RequestReading.request(row);
    var id = request.id();
    return new Row(
        id.value(),
        "%s-%06d".formatted(id.county().code(), request.number()),
        categories.name(request.place(), request.category(), locale),
        request.submitted(),
        mine.contains(id.value()) ? "/requests/" + id : null);
  }

  @Override
  public Map<String, String> categories(County county, Collection<String> codes, Locale locale) {
    var place = new PlaceCode(county.code());
    var names = new HashMap<String, String>();
    for (var code : codes) names.put(code, categories.name(place, code, locale));
    return names;
  }

  Map<String, String> scenes(Locale locale) {
    var names = new HashMap<String, String>();
    for (var scene : Scene.values())
      names.put(scene.name(), messages.text(locale, "requests.scene." + scene));
    return names;
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
