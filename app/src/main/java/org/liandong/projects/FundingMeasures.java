package org.liandong.projects;

import static org.liandong.indicators.Measure.Kind.bad;
import static org.liandong.indicators.Measure.Kind.beside;
import static org.liandong.indicators.Measure.Kind.good;
import static org.liandong.projects.db.Tables.FUNDING;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.liandong.base.Actor;
import org.liandong.base.County;
import org.liandong.indicators.Counted;
import org.liandong.indicators.Counted.Subject;
import org.liandong.indicators.Indicators;
import org.liandong.indicators.Measure;
import org.liandong.indicators.Measures;
import org.liandong.indicators.Subjects;
import org.liandong.ledger.Source;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Yuan of approved projects by where they come from: the sums are what is put into projects
 * (PRJ-28, PRJ-40), the share is what social money makes of it and public money does not (PRJ-29,
 * 0.4 : 1.5).
 */
@Component
class FundingMeasures implements Measures {
  private static final Measure MEASURE =
      new Measure(
          "projects.social-money",
          "projects.measure.money",
          List.of(good("SOCIAL"), bad("FISCAL"), beside("LOTTERY"), beside("PENDING")));
  private final DSLContext sql;
  private final ProjectSubjects projects;
  private final Indicators indicators;

  /** What pays; each is a part of the project as a subject of measures. */
  enum Pays {
    FISCAL,
    SOCIAL,
    LOTTERY;

    static Pays of(Source source) {
      return switch (source) {
        case FISCAL_PROVINCE, FISCAL_CITY, FISCAL_DISTRICT, FISCAL_STREET, MATCHED -> FISCAL;
        case SOCIAL, OWN -> SOCIAL;
        case LOTTERY -> LOTTERY;
      };
    }
  }

  FundingMeasures(DSLContext sql, ProjectSubjects projects, Indicators indicators) {
    this.sql = sql;
    this.projects = projects;
    this.indicators = indicators;
  }

  void count(ProjectEvent event) {
    indicators.count(counted(event.id().county(), List.of(event.id().value())));
  }

  @Override
  @Transactional(readOnly = true)
  public List<Counted> counted(County county, Collection<UUID> subjects) {
    var paid =
        sql.selectFrom(FUNDING)
            .where(FUNDING.COUNTY.eq(county.code()), FUNDING.PROJECT.in(subjects))
            .fetch();
    return projects.heads(county, subjects).stream()
        .flatMap(one ->
            Stream.of(Pays.values())
                .map(pays -> {
                  long fen =
                      paid.stream()
                          .filter(row -> row.getProject().equals(one.id()))
                          .filter(row -> Pays.of(Source.valueOf(row.getSource())) == pays)
                          .mapToLong(row -> row.getAmount())
                          .sum();
                  return counted(county, one, pays, fen);
                }))
        .toList();
  }

  private static Counted counted(County county, ProjectSubjects.Head one, Pays pays, long fen) {
    var part = ProjectSubjects.part(one.id(), pays.ordinal());
    return Counted.once(
            new Subject(MEASURE.name(), county, part),
            one.place(),
            one.opened(),
            one.stage().established() ? pays.name() : "PENDING")
        .about(one.field())
        .worth(fen / 100);
  }

  @Override
  public Measure measure() {
    return MEASURE;
  }

  @Override
  public Subjects subjects() {
    return ProjectSubjects.ALL;
  }

  @Override
  public List<Row> rows(Actor actor, County county, Collection<UUID> subjects, Locale locale) {
    return projects.rows(county, subjects);
  }
}
