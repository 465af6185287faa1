package org.liandong.projects;

import static org.liandong.projects.db.Tables.EXPERT;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.liandong.audit.Audit;
import org.liandong.base.AccountId;
import org.liandong.base.Actor;
import org.liandong.base.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Feasibility: experts are asked by a level above, and each says one word (PRJ-06). */
@Service
@Transactional
public class Experts {
  private final DSLContext sql;
  private final Steps steps;
  private final Joining joining;
  private final Audit audit;
  private final Clock clock;

  /**
   * One who was asked.
   *
   * @param feasible what the answer was; null before
   */
  public record Expert(
      AccountId account,
      String name,
      @Nullable Boolean feasible,
      @Nullable String words,
      @Nullable Instant at) {}

  Experts(DSLContext sql, Steps steps, Joining joining, Audit audit, Clock clock) {
    this.sql = sql;
    this.steps = steps;
    this.joining = joining;
    this.audit = audit;
    this.clock = clock;
  }

  /** Asks somebody who takes no part in the project. Officers do, while it is under review. */
  public void ask(Actor actor, Project.Id id, AccountId account, String name) {
    var project = steps.locked(actor, id);
    if (!Sight.desk(actor)
        || !actor.hat().position().officer()
        || !actor.hat().covers(project.place())) throw new Refused(ProjectRefusal.NOT_YOURS);
    if (project.stage() != Stage.REVIEW) throw new Refused(ProjectRefusal.WRONG_STAGE);
    if (project.accounts().contains(account)) throw new Refused(ProjectRefusal.PARTIAL);
    joining.join(project, account, "expert");
    sql.insertInto(EXPERT)
        .set(EXPERT.COUNTY, id.county().code())
        .set(EXPERT.PROJECT, id.value())
        .set(EXPERT.ACCOUNT, account.value())
        .set(EXPERT.NAME, name)
        .set(EXPERT.ASKED, ProjectRows.utc(clock.instant()))
        .set(EXPERT.ASKER, actor.account().value())
        .execute();
    audit.record(actor, project.place(), "projects.expert-asked", id.toString(), Map.of());
  }

  /** The expert's word; it is said once. */
  public void opine(Actor actor, Project.Id id, boolean feasible, String words) {
    var project = steps.locked(actor, id);
    if (project.stage() != Stage.REVIEW) throw new Refused(ProjectRefusal.WRONG_STAGE);
    int said =
        sql.update(EXPERT)
            .set(EXPERT.FEASIBLE, feasible)
            .set(EXPERT.WORDS, words)
            .set(EXPERT.AT, ProjectRows.utc(clock.instant()))
            .where(EXPERT.COUNTY.eq(id.county().code()), EXPERT.PROJECT.eq(id.value()))
            .and(EXPERT.ACCOUNT.eq(actor.account().value()))
            .and(EXPERT.FEASIBLE.isNull())
            .execute();
    if (said == 0) throw new Refused(ProjectRefusal.PARTIAL);
    audit.record(actor, project.place(), "projects.expert-said", id.toString(), Map.of());
  }

  /** Whether the reader may see the project was decided before. */
  @Transactional(readOnly = true)
  public List<Expert> of(Project.Id id) {
    return sql.selectFrom(EXPERT)
        .where(EXPERT.COUNTY.eq(id.county().code()), EXPERT.PROJECT.eq(id.value()))
        .orderBy(EXPERT.ASKED)
        .fetch(row -> {
          var at = row.getAt();
          return new Expert(
              new AccountId(row.getAccount()),
              row.getName(),
              row.getFeasible(),
              row.getWords(),
              at == null ? null : at.toInstant());
        });
  }
}
