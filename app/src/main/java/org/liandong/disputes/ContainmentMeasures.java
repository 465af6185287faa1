package org.liandong.disputes;

import static org.liandong.disputes.db.Tables.DISPUTE;
import static org.liandong.disputes.db.Tables.OUTLINE;
import static org.liandong.indicators.Measure.Kind.bad;
import static org.liandong.indicators.Measure.Kind.beside;
import static org.liandong.indicators.Measure.Kind.good;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.liandong.base.Actor;
import org.liandong.base.County;
import org.liandong.base.PlaceCode;
import org.liandong.disputes.db.tables.records.OutlineRecord;
import org.liandong.indicators.Counted;
import org.liandong.indicators.Counted.Subject;
import org.liandong.indicators.Indicators;
import org.liandong.indicators.Measure;
import org.liandong.indicators.Measures;
import org.liandong.indicators.Subjects;
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
  private static final Subjects SUBJECTS = new Subjects(DISPUTE.COUNTY, DISPUTE.ID);
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
  public Subjects subjects() {
    return SUBJECTS;
  }

  @Override
  @Transactional(readOnly = true)
  public List<Counted> counted(County county, Collection<UUID> subjects) {
    return sql
        .selectFrom(DISPUTE)
        .where(SUBJECTS.among(county, subjects))
        .fetch(DisputesReading::dispute)
        .stream()
        .map(ContainmentMeasures::counted)
        .toList();
  }

  static Counted counted(Dispute dispute) {
    return Counted.once(
            new Subject(MEASURE.name(), dispute.id().county(), dispute.id().value()),
            dispute.committee(),
            dispute.opened(),
            kind(dispute.standing()))
        .about(dispute.restricted() ? RESTRICTED : dispute.kind());
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
  public List<Row> rows(Actor actor, County county, Collection<UUID> subjects, Locale locale) {
    var seen =
        sql.select(DISPUTE.ID)
            .from(DISPUTE)
            .where(SUBJECTS.among(county, subjects))
            .and(Sight.of(actor))
            .fetchSet(DISPUTE.ID);
    return sql.selectFrom(OUTLINE)
        .where(OUTLINE.COUNTY.eq(county.code()), OUTLINE.ID.in(subjects))
        .fetch(row -> row(row, seen.contains(row.getId()), locale));
  }

  private Row row(OutlineRecord row, boolean seen, Locale locale) {
    var id = new Dispute.Id(new County(row.getCounty()), row.getId());
    var kind = kinds.name(new PlaceCode(row.getCommittee()), row.getKind(), locale);
    var href = seen ? "/disputes/" + id : null;
    return new Row(id.value(), id.label(), kind, row.getOpened().toInstant(), href);
  }

  @Override
  public String category(County county, String code, Locale locale) {
    return code.equals(RESTRICTED)
        ? messages.text(locale, "disputes.measure.restricted")
        : kinds.name(new PlaceCode(county.code()), code, locale);
  }
}
