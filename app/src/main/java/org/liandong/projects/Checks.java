package org.liandong.projects;

import static org.liandong.projects.db.Tables.ORGANISATION;
import static org.liandong.projects.db.Tables.WORKER;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.liandong.base.WorkingDays;
import org.liandong.ledger.Source;
import org.liandong.policy.Catalogue;
import org.liandong.policy.Catalogues;
import org.liandong.policy.Ruling;
import org.liandong.projects.rules.Application;
import org.liandong.projects.rules.Rule;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the rules of its scheme say about an application: while typing, and whenever it counts. */
@Component
@Transactional(readOnly = true)
public class Checks {
  private final DSLContext sql;
  private final Forms forms;
  private final Catalogues catalogues;
  private final Clock clock;

  Checks(DSLContext sql, Forms forms, Catalogues catalogues, Clock clock) {
    this.sql = sql;
    this.forms = forms;
    this.catalogues = catalogues;
    this.clock = clock;
  }

  /** Rulings on what is written or only typed yet, those that are broken first. */
  public List<Ruling> of(Project project, Content content) {
    return Rule.all(application(project, content), forms.rules(project.scheme()));
  }

  Application application(Project project, Content content) {
    var budget = content.budget();
    var lottery = budget.paid(source -> source == Source.LOTTERY);
    return new Application(
        new Application.Sums(budget.total(), budget.fee(), budget.asked()),
        new Application.Sources(
            budget.paid(_ -> true),
            budget.paid(Source::fiscal),
            budget.paid(source -> source == Source.FISCAL_CITY),
            budget.paid(source -> source == Source.FISCAL_DISTRICT),
            lottery),
        counts(project, content),
        social(project, content),
        content.facets().lottery(),
        entitled(project, content));
  }

  private Application.Counts counts(Project project, Content content) {
    var items = list("budget-items", project);
    int forbidden =
        (int)
            content.budget().lines().stream()
                .map(line -> items.find(line.item()).orElse(null))
                .filter(Objects::nonNull)
                .filter(item -> item.listing() == Catalogue.Listing.NEGATIVE)
                .count();
    var staff = staff(project, content);
    return new Application.Counts(
        content.facets().need() == null ? 0 : 1,
        staff.free(),
        staff.team(),
        content.budget().lines().size(),
        forbidden,
        twins(project, content),
        depth(content),
        content.people().partners().size());
  }

  /**
   * Workers of the carrier who are on it.
   *
   * @param free certified, and free of full-time work elsewhere in the period (N15)
   */
  private record Staff(int team, int free) {}

  private Staff staff(Project project, Content content) {
    var team = content.people().team();
    var carrier = content.people().carrier();
    if (team.isEmpty() || carrier == null) return new Staff(0, 0);
    var free = WORKER.CERTIFICATE.ne("").and(idle(project, content.period()));
    return sql.select(DSL.count(), DSL.count().filterWhere(free))
        .from(WORKER)
        .where(WORKER.COUNTY.eq(project.id().county().code()))
        .and(WORKER.ID.in(team))
        .and(WORKER.ORGANISATION.eq(carrier))
        .fetchSingle(row -> new Staff(row.value1(), row.value2()));
  }

  private static Condition idle(Project project, Project.@Nullable Period period) {
    if (period == null) return DSL.noCondition();
    return DSL.function(
            DSL.name("projects", "busy"),
            SQLDataType.BOOLEAN,
            WORKER.COUNTY,
            WORKER.ID,
            DSL.val(project.id().value()),
            DSL.val(period.from()),
            DSL.val(period.to()))
        .isFalse();
  }

  private int twins(Project project, Content content) {
    var period = content.period();
    if (period == null || content.facets().field().isEmpty()) return 0;
    var targets = content.targets().stream().sorted().toArray(String[]::new);
    var found =
        DSL.function(
            DSL.name("projects", "twins"),
            SQLDataType.INTEGER,
            DSL.val(project.id().county().code()),
            DSL.val(project.place().value()),
            DSL.val(content.facets().field()),
            DSL.val(targets),
            DSL.val(project.id().value()),
            DSL.val(period.from()),
            DSL.val(period.to()));
    return sql.select(found).fetchSingle().value1();
  }

  private static int depth(Content content) {
    var typed = content.answer("depth");
    return typed.matches("\\d{1,3}") ? Integer.parseInt(typed) : 0;
  }

  private @Nullable Boolean social(Project project, Content content) {
    var carrier = content.people().carrier();
    if (carrier == null) return null;
    var known = project.carrier();
    if (known != null && known.id().equals(carrier)) return known.kind().social();
    return sql.select(ORGANISATION.KIND)
        .from(ORGANISATION)
        .where(ORGANISATION.COUNTY.eq(project.id().county().code()))
        .and(ORGANISATION.ID.eq(carrier))
        .fetchOptional(row -> Organisation.Kind.valueOf(row.value1()).social())
        .orElse(false);
  }

  private boolean entitled(Project project, Content content) {
    var groups = list("target-groups", project);
    return content.targets().stream()
        .anyMatch(
            code -> groups.find(code).filter(item -> item.text("full").equals("yes")).isPresent());
  }

  private Catalogue list(String key, Project project) {
    return catalogues.current(
        key, project.place(), LocalDate.ofInstant(clock.instant(), WorkingDays.ZONE));
  }
}
