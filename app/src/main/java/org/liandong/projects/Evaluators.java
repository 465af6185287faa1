package org.liandong.projects;

import static org.liandong.projects.db.Tables.EVALUATOR;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.liandong.audit.Audit;
import org.liandong.base.AccountId;
import org.liandong.base.Actor;
import org.liandong.base.Position;
import org.liandong.base.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 由省厅确定的第三方评估机构 (APP-25): named by the province, and linked with nobody of the levels below it.
 * Whoever applies, carries out, opined or serves at one of the four levels is refused, and so is a
 * body that takes part.
 */
@Service
@Transactional
public class Evaluators {
  private final DSLContext sql;
  private final Steps steps;
  private final Joining joining;
  private final Organisations organisations;
  private final Institutions institutions;
  private final Independence independence;
  private final Audit audit;
  private final Clock clock;

  /**
   * One who was named.
   *
   * @param body the institution that evaluates, by name
   */
  public record Evaluator(AccountId account, String name, String body, Instant at) {}

  /** Somebody who goes. */
  public record Goes(AccountId account, String name) {}

  Evaluators(
      DSLContext sql,
      Steps steps,
      Joining joining,
      Organisations organisations,
      Institutions institutions,
      Independence independence,
      Audit audit,
      Clock clock) {
    this.sql = sql;
    this.steps = steps;
    this.joining = joining;
    this.organisations = organisations;
    this.institutions = institutions;
    this.independence = independence;
    this.audit = audit;
    this.clock = clock;
  }

  /** The province names who evaluates an approved project. */
  public void name(Actor actor, Project.Id id, Goes goes, Organisation.Id institution) {
    var project = steps.locked(actor, id);
    if (!mayName(actor, project)) throw new Refused(ProjectRefusal.NOT_YOURS);
    if (!project.stage().established()) throw new Refused(ProjectRefusal.WRONG_STAGE);
    var body = organisations.find(institution);
    if (is(id, goes.account())) return;
    if (institutions.ended(institution))
      throw new Refused(ProjectRefusal.EVALUATOR_ENDED, body.name());
    independence.hold(project, goes, body);
    int named =
        sql.insertInto(EVALUATOR)
            .set(EVALUATOR.COUNTY, id.county().code())
            .set(EVALUATOR.PROJECT, id.value())
            .set(EVALUATOR.ACCOUNT, goes.account().value())
            .set(EVALUATOR.NAME, goes.name())
            .set(EVALUATOR.BODY, body.name())
            .set(EVALUATOR.BODY_COUNTY, institution.county().code())
            .set(EVALUATOR.BODY_ID, institution.value())
            .set(EVALUATOR.AT, ProjectRows.utc(clock.instant()))
            .set(EVALUATOR.NAMER, actor.account().value())
            .onConflictDoNothing()
            .execute();
    if (named == 0) return;
    joining.join(project, goes.account(), "evaluator");
    audit.record(actor, project.place(), "projects.evaluator-named", id.toString(), Map.of());
  }

  public static boolean mayName(Actor actor, Project project) {
    return actor.behalf().isEmpty()
        && actor.is(Position.PROVINCE_OFFICER)
        && actor.hat().covers(project.place());
  }

  /** Does the account evaluate the project? */
  @Transactional(readOnly = true)
  public boolean is(Project.Id id, AccountId account) {
    return sql.fetchExists(
        EVALUATOR,
        EVALUATOR
            .COUNTY
            .eq(id.county().code())
            .and(EVALUATOR.PROJECT.eq(id.value()))
            .and(EVALUATOR.ACCOUNT.eq(account.value())));
  }

  /** Whether the reader may see the project was decided before. */
  @Transactional(readOnly = true)
  public List<Evaluator> of(Project.Id id) {
    return sql.selectFrom(EVALUATOR)
        .where(EVALUATOR.COUNTY.eq(id.county().code()), EVALUATOR.PROJECT.eq(id.value()))
        .orderBy(EVALUATOR.AT)
        .fetch(row ->
            new Evaluator(
                new AccountId(row.getAccount()),
                row.getName(),
                row.getBody(),
                row.getAt().toInstant()));
  }
}
