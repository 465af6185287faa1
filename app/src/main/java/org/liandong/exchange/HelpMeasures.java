package org.liandong.exchange;

import static org.liandong.exchange.db.Tables.POST;
import static org.liandong.indicators.Measure.Kind.bad;
import static org.liandong.indicators.Measure.Kind.beside;
import static org.liandong.indicators.Measure.Kind.good;

import java.time.Clock;
import java.time.Instant;
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
import org.liandong.exchange.ExchangeEvent.PostChanged;
import org.liandong.indicators.Counted;
import org.liandong.indicators.Counted.Subject;
import org.liandong.indicators.Indicators;
import org.liandong.indicators.Measure;
import org.liandong.indicators.Measures;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How many asks were answered: helped and thanked, of all whose time is over. */
@Component
class HelpMeasures implements Measures {
  private static final Measure MEASURE =
      new Measure(
          "exchange.helped-rate",
          "exchange.measure",
          List.of(
              good("THANKED"), bad("UNMET"), beside("OPEN"), beside("TAKEN"), beside("WITHDRAWN")));
  private final DSLContext sql;
  private final Kinds kinds;
  private final Indicators indicators;
  private final Clock clock;

  HelpMeasures(DSLContext sql, Kinds kinds, Indicators indicators, Clock clock) {
    this.sql = sql;
    this.kinds = kinds;
    this.indicators = indicators;
    this.clock = clock;
  }

  @ApplicationModuleListener
  void count(PostChanged event) {
    indicators.count(counted(event.ask().county(), List.of(event.ask().value())));
  }

  @Override
  public Measure measure() {
    return MEASURE;
  }

  @Override
  @Transactional(readOnly = true)
  public List<Counted> counted(County county, Collection<UUID> subjects) {
    var now = clock.instant();
    return sql
        .selectFrom(POST)
        .where(POST.COUNTY.eq(county.code()), POST.ID.in(subjects))
        .and(POST.KIND.eq(Post.Kind.ASK.name()))
        .fetch(ExchangeRows::post)
        .stream()
        .map(post -> counted(post, now))
        .toList();
  }

  private static Counted counted(Post post, Instant now) {
    var kind =
        switch (post.stage()) {
          case OPEN -> post.open(now) ? "OPEN" : "UNMET";
          case TAKEN -> "TAKEN";
          case DONE -> "THANKED";
          case WITHDRAWN -> "WITHDRAWN";
        };
    return new Counted(
        new Subject(MEASURE.name(), post.id().county(), post.id().value()),
        post.committee(),
        YearMonth.from(post.posted().atZone(WorkingDays.ZONE)),
        kind,
        post.category(),
        "",
        1,
        kind.equals("OPEN") ? post.closes() : null);
  }

  @Override
  @Transactional(readOnly = true)
  public List<UUID> subjects(County county, @Nullable UUID after, int limit) {
    return sql.select(POST.ID)
        .from(POST)
        .where(POST.COUNTY.eq(county.code()), POST.KIND.eq(Post.Kind.ASK.name()))
        .and(after == null ? DSL.noCondition() : POST.ID.gt(after))
        .orderBy(POST.ID)
        .limit(limit)
        .fetch(POST.ID);
  }

  @Override
  @Transactional(readOnly = true)
  public List<County> counties() {
    return sql.selectDistinct(POST.COUNTY).from(POST).fetch(row -> new County(row.value1()));
  }

  @Override
  @Transactional(readOnly = true)
  public List<Row> rows(Actor actor, County county, Collection<UUID> subjects, Locale locale) {
    var read =
        sql.selectFrom(POST)
            .where(POST.COUNTY.eq(county.code()), POST.ID.in(subjects))
            .fetchMap(POST.ID, row -> row(actor, ExchangeRows.post(row), locale));
    return subjects.stream().map(read::get).filter(Objects::nonNull).toList();
  }

  private Row row(Actor actor, Post post, Locale locale) {
    var category = kinds.name(post.place(), post.category(), locale);
    var href = actor.signedIn() ? "/exchange/" + post.id() : null;
    var label = post.id().value().toString().substring(0, 8);
    return new Row(post.id().value(), label, category, post.posted(), href);
  }

  @Override
  public Map<String, String> categories(County county, Collection<String> codes, Locale locale) {
    var names = new HashMap<String, String>();
    for (var code : codes) names.put(code, kinds.name(new PlaceCode(county.code()), code, locale));
    return names;
  }

  @Override
  public Map<String, String> handlers(Actor actor, County county, Collection<String> ids) {
    return Map.of();
  }
}
