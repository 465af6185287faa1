package org.liandong.exchange;

import static org.liandong.exchange.db.Tables.POST;
import static org.liandong.indicators.Measure.Kind.bad;
import static org.liandong.indicators.Measure.Kind.beside;
import static org.liandong.indicators.Measure.Kind.good;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jooq.DSLContext;
import org.liandong.base.Actor;
import org.liandong.base.County;
import org.liandong.base.PlaceCode;
import org.liandong.exchange.ExchangeEvent.PostChanged;
import org.liandong.indicators.Counted;
import org.liandong.indicators.Counted.Subject;
import org.liandong.indicators.Indicators;
import org.liandong.indicators.Measure;
import org.liandong.indicators.Measures;
import org.liandong.indicators.Subjects;
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
  private static final Subjects SUBJECTS =
      new Subjects(POST.COUNTY, POST.ID, POST.KIND.eq(Post.Kind.ASK.name()));
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
  public Subjects subjects() {
    return SUBJECTS;
  }

  @Override
  @Transactional(readOnly = true)
  public List<Counted> counted(County county, Collection<UUID> subjects) {
    var now = clock.instant();
    return sql
        .selectFrom(POST)
        .where(SUBJECTS.among(county, subjects))
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
    return Counted.once(
            new Subject(MEASURE.name(), post.id().county(), post.id().value()),
            post.committee(),
            post.posted(),
            kind)
        .about(post.category())
        .recheckedAt(kind.equals("OPEN") ? post.closes() : null);
  }

  @Override
  @Transactional(readOnly = true)
  public List<Row> rows(Actor actor, County county, Collection<UUID> subjects, Locale locale) {
    return sql.selectFrom(POST)
        .where(SUBJECTS.among(county, subjects))
        .fetch(row -> row(actor, ExchangeRows.post(row), locale));
  }

  private Row row(Actor actor, Post post, Locale locale) {
    var category = kinds.name(post.place(), post.category(), locale);
    var href = actor.signedIn() ? "/exchange/" + post.id() : null;
    var label = post.id().value().toString().substring(0, 8);
    return new Row(post.id().value(), label, category, post.posted(), href);
  }

  @Override
  public String category(County county, String code, Locale locale) {
    return kinds.name(new PlaceCode(county.code()), code, locale);
  }
}
