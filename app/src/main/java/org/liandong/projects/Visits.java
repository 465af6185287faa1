package org.liandong.projects;

import static org.liandong.projects.db.Tables.VISIT;
import static org.liandong.projects.db.Tables.VISIT_RECORD;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.liandong.audit.Audit;
import org.liandong.base.AccountId;
import org.liandong.base.Actor;
import org.liandong.base.Invalid;
import org.liandong.base.Refused;
import org.liandong.base.WorkingDays;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 跟踪回访 (APP-26): a visit stands in the schedule first, and is written down once. A return visit
 * goes back to an earlier one and says whether what was found there is mended.
 */
@Service
@Transactional
public class Visits {
  private final DSLContext sql;
  private final Steps steps;
  private final Evaluators evaluators;
  private final Audit audit;
  private final Clock clock;

  /**
   * A visit that is meant.
   *
   * @param after the number of the one it goes back to; null for a first one
   */
  public record Plan(LocalDate due, String purpose, @Nullable Integer after) {}

  /**
   * What was seen.
   *
   * @param asked how many residents were asked, of whom so many were satisfied
   * @param mended on a return visit, whether what was found is mended; null otherwise
   */
  public record Seen(String words, int asked, int satisfied, @Nullable Boolean mended) {
    public static Seen of(String words) {
      return new Seen(words, 0, 0, null);
    }
  }

  /** What was written down of a visit, by whom and when. */
  public record Written(Seen seen, LocalDate day, String name) {}

  /**
   * One visit.
   *
   * @param account who goes
   * @param written null while it is still to be made
   */
  public record Visit(
      int nr, Plan plan, AccountId account, String name, @Nullable Written written) {
    public boolean late(LocalDate today) {
      return written == null && plan.due().isBefore(today);
    }
  }

  Visits(DSLContext sql, Steps steps, Evaluators evaluators, Audit audit, Clock clock) {
    this.sql = sql;
    this.steps = steps;
    this.evaluators = evaluators;
    this.audit = audit;
    this.clock = clock;
  }

  /** Officers over the place go, and whoever evaluates. */
  @Transactional(readOnly = true)
  public boolean may(Actor actor, Project project) {
    return Projects.officer(actor, project) || evaluators.is(project.id(), actor.account());
  }

  /** Puts a visit of one's own into the schedule. */
  public int plan(Actor actor, Project.Id id, Plan plan) {
    var project = mine(actor, id);
    if (plan.due().isBefore(today())) throw Invalid.field("due", "projects.visit.past");
    var after = plan.after();
    if (after != null && find(id, after).written() == null)
      throw Invalid.field("after", "projects.visit.unknown");
    int nr = insert(actor, project, plan);
    audit.record(actor, project.place(), "projects.visit-planned", id.toString(), Map.of("nr", nr));
    return nr;
  }

  private Project mine(Actor actor, Project.Id id) {
    var project = steps.locked(actor, id);
    if (!may(actor, project)) throw new Refused(ProjectRefusal.NOT_YOURS);
    if (!Lifecycle.allows(project.stage(), new Action.Visit("")))
      throw new Refused(ProjectRefusal.WRONG_STAGE);
    return project;
  }

  private int insert(Actor actor, Project project, Plan plan) {
    int nr = 1 + of(project.id()).size();
    sql.insertInto(VISIT)
        .set(VISIT.COUNTY, project.id().county().code())
        .set(VISIT.PROJECT, project.id().value())
        .set(VISIT.NR, nr)
        .set(VISIT.DUE, plan.due())
        .set(VISIT.PURPOSE, plan.purpose())
        .set(VISIT.AFTER, plan.after())
        .set(VISIT.ACCOUNT, actor.account().value())
        .set(VISIT.NAME, actor.name())
        .set(VISIT.AT, ProjectRows.utc(clock.instant()))
        .execute();
    return nr;
  }

  /** Writes down one's visit, once. */
  public void write(Actor actor, Project.Id id, int nr, Seen seen) {
    var project = mine(actor, id);
    var visit = find(id, nr);
    if (!visit.account().equals(actor.account())) throw new Refused(ProjectRefusal.NOT_YOURS);
    if (visit.written() != null) throw new Refused(ProjectRefusal.VISITED_ALREADY);
    if (seen.asked() < 0 || seen.satisfied() < 0 || seen.satisfied() > seen.asked())
      throw Invalid.field("satisfied", "projects.visit.counts");
    if ((visit.plan().after() == null) != (seen.mended() == null))
      throw Invalid.field("mended", "projects.visit.mended.missing");
    keep(actor, id, nr, seen);
    steps.take(actor, project, new Action.Visit(seen.words()));
  }

  /** Somebody went without a date in the schedule: it is entered and written down at once. */
  public void now(Actor actor, Project.Id id, Seen seen) {
    var project = mine(actor, id);
    write(actor, id, insert(actor, project, new Plan(today(), "", null)), seen);
  }

  private void keep(Actor actor, Project.Id id, int nr, Seen seen) {
    sql.insertInto(VISIT_RECORD)
        .set(VISIT_RECORD.COUNTY, id.county().code())
        .set(VISIT_RECORD.PROJECT, id.value())
        .set(VISIT_RECORD.NR, nr)
        .set(VISIT_RECORD.DAY, today())
        .set(VISIT_RECORD.WORDS, seen.words())
        .set(VISIT_RECORD.ASKED, seen.asked())
        .set(VISIT_RECORD.SATISFIED, seen.satisfied())
        .set(VISIT_RECORD.MENDED, seen.mended())
        .set(VISIT_RECORD.ACCOUNT, actor.account().value())
        .set(VISIT_RECORD.NAME, actor.name())
        .set(VISIT_RECORD.AT, ProjectRows.utc(clock.instant()))
        .execute();
  }

  private Visit find(Project.Id id, int nr) {
    return of(id).stream()
        .filter(visit -> visit.nr() == nr)
        .findFirst()
        .orElseThrow(() -> Invalid.field("visit", "projects.visit.unknown"));
  }

  /** The schedule. Whether the reader may see the project was decided before. */
  @Transactional(readOnly = true)
  public List<Visit> of(Project.Id id) {
    return sql.select(VISIT.fields())
        .select(VISIT_RECORD.fields())
        .from(VISIT)
        .leftJoin(VISIT_RECORD)
        .on(VISIT_RECORD.COUNTY.eq(VISIT.COUNTY), VISIT_RECORD.PROJECT.eq(VISIT.PROJECT))
        .and(VISIT_RECORD.NR.eq(VISIT.NR))
        .where(VISIT.COUNTY.eq(id.county().code()), VISIT.PROJECT.eq(id.value()))
        .orderBy(VISIT.NR)
        .fetch(VisitRows::visit);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), WorkingDays.ZONE);
  }
}
