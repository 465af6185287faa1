package org.liandong.disputes;

import static org.liandong.disputes.db.Tables.DISPUTE;
import static org.liandong.disputes.db.Tables.OUTLINE;
import static org.liandong.indicators.Measure.Kind.bad;
import static org.liandong.indicators.Measure.Kind.beside;
import static org.liandong.indicators.Measure.Kind.good;

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
import org.liandong.disputes.db.tables.records.OutlineRecord;
import org.liandong.indicators.Counted;
import org.liandong.indicators.Counted.Subject;
import org.liandong.indicators.Indicators;
import org.liandong.indicators.Measure;
import org.liandong.indicators.Measures;
import org.liandong.ui.Messages;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How many disputes were closed without leaving the community (NEJ-18, 003:77 把矛盾化解在社区), and at
 * which level each was closed (CON-04).
 */
@Component
class ContainmentMeasures implements Measures {
  private static final String RESTRICTED = "restricted";
  private static final Measure MEASURE =
      new Measure(
          "disputes.contained-rate",
          "disputes.measure",
          List.of(
              good("GRID"),
              good("COMMUNITY"),
              bad("STREET"),
              bad("ABOVE"),
              bad("REFERRED"),
              beside("OPEN"),
              beside("WITHDRAWN")));
  private final DSLContext sql;
  private final Kinds kinds;
  private final Indicators indicators;
  private final Messages messages;

  ContainmentMeasures(DSLContext sql, Kinds kinds, Indicators indicators, Messages messages) {
    this.sql = sql;
    this.kinds = kinds;
    this.indicators = indicators;
    this.messages = messages;
  }

  @ApplicationModuleListener
  void count(DisputeEvent event) {
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
        .selectFrom(DISPUTE)
        .where(DISPUTE.COUNTY.eq(county.code()), DISPUTE.ID.in(subjects))
        .fetch(DisputesReading::dispute)
        .stream()
        .map(ContainmentMeasures::counted)
        .toList();
  }

  static Counted counted(Dispute dispute) {
    return new Counted(
        new Subject(MEASURE.name(), dispute.id().county(), dispute.id().value()),
        dispute.committee(),
        YearMonth.from(dispute.opened().atZone(WorkingDays.ZONE)),
        kind(dispute.standing()),
        dispute.restricted() ? RESTRICTED : dispute.kind(),
        "",
        1,
        null);
  }

  private static String kind(Dispute.Standing standing) {
    return switch (standing.stage()) {
      case OPEN, MEDIATING, PROPOSED -> "OPEN";
      case AGREED, FOLLOWED_UP ->
          Objects.requireNonNullElse(standing.level(), Dispute.Level.ABOVE).name();
      case REFERRED -> "REFERRED";
      case WITHDRAWN -> "WITHDRAWN";
    };
  }

  @Override
  @Transactional(readOnly = true)
  public List<UUID> subjects(County county, @Nullable UUID after, int limit) {
    return sql.select(DISPUTE.ID)
        .from(DISPUTE)
        .where(DISPUTE.COUNTY.eq(county.code()))
        .and(after == null ? DSL.noCondition() : DISPUTE.ID.gt(after))
        .orderBy(DISPUTE.ID)
        .limit(limit)
        .fetch(DISPUTE.ID);
  }

  @Override
  @Transactional(readOnly = true)
  public List<County> counties() {
    return sql.selectDistinct(DISPUTE.COUNTY).from(DISPUTE).fetch(row -> new County(row.value1()));
  }

  @Override
  @Transactional(readOnly = true)
  public List<Row> rows(Actor actor, County county, Collection<UUID> subjects, Locale locale) {
    var seen =
        sql.select(DISPUTE.ID)
            .from(DISPUTE)
            .where(DISPUTE.COUNTY.eq(county.code()), DISPUTE.ID.in(subjects))
            .and(Sight.of(actor))
            .fetchSet(DISPUTE.ID);
    var read =
        sql.selectFrom(OUTLINE)
            .where(OUTLINE.COUNTY.eq(county.code()), OUTLINE.ID.in(subjects))
            .fetchMap(OUTLINE.ID, row -> row(row, seen.contains(row.getId()), locale));
    return subjects.stream().map(read::get).filter(Objects::nonNull).toList();
  }

  private Row row(OutlineRecord row, boolean seen, Locale locale) {
    var id = new Dispute.Id(new County(row.getCounty()), row.getId());
    var kind = kinds.name(new PlaceCode(row.getCommittee()), row.getKind(), locale);
    var href = seen ? "/disputes/" + id : null;
    return new Row(id.value(), id.label(), kind, row.getOpened().toInstant(), href);
  }

  @Override
  public Map<String, String> categories(County county, Collection<String> codes, Locale locale) {
    var names = new HashMap<String, String>();
    for (var code : codes) names.put(code, kinds.name(new PlaceCode(county.code()), code, locale));
    names.replace(RESTRICTED, messages.text(locale, "disputes.measure.restricted"));
    return names;
  }

  @Override
  public Map<String, String> handlers(Actor actor, County county, Collection<String> ids) {
    return Map.of();
  }
}
