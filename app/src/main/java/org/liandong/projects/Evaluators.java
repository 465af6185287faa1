package org.liandong.projects;

import static org.liandong.projects.db.Tables.EVALUATOR;
import static org.liandong.projects.db.Tables.EXPERT;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.liandong.audit.Audit;
import org.liandong.base.AccountId;
import org.liandong.base.Actor;
import org.liandong.base.PlaceCode;
import org.liandong.base.Position;
import org.liandong.base.Refused;
import org.liandong.identity.Staff;
import org.liandong.procedures.Procedures;
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
  private static final int CITY = 4;
  private final DSLContext sql;
  private final Steps steps;
  private final Drafts drafts;
  private final ContentRows contents;
  private final Procedures procedures;
  private final Staff staff;
  private final Audit audit;
  private final Clock clock;

  /**
   * One who was named.
   *
   * @param body the institution that evaluates
   */
  public record Evaluator(AccountId account, String name, String body, Instant at) {}

  Evaluators(
      DSLContext sql,
      Steps steps,
      Drafts drafts,
      ContentRows contents,
      Procedures procedures,
      Staff staff,
      Audit audit,
      Clock clock) {
    this.sql = sql;
    this.steps = steps;
    this.drafts = drafts;
    this.contents = contents;
    this.procedures = procedures;
    this.staff = staff;
    this.audit = audit;
    this.clock = clock;
  }

  /** The province names who evaluates an approved project. */
  public void name(Actor actor, Project.Id id, AccountId account, String name, String body) {
    var project = steps.locked(actor, id);
    if (!mayName(actor, project)) throw new Refused(ProjectRefusal.NOT_YOURS);
    if (!project.stage().established()) throw new Refused(ProjectRefusal.WRONG_STAGE);
    independent(project, account, name, body.strip());
    int named =
        sql.insertInto(EVALUATOR)
            .set(EVALUATOR.COUNTY, id.county().code())
            .set(EVALUATOR.PROJECT, id.value())
            .set(EVALUATOR.ACCOUNT, account.value())
            .set(EVALUATOR.NAME, name)
            .set(EVALUATOR.BODY, body.strip())
            .set(EVALUATOR.AT, ProjectRows.utc(clock.instant()))
            .set(EVALUATOR.NAMER, actor.account().value())
            .onConflictDoNothing()
            .execute();
    if (named == 0) return;
    var accounts = new ArrayList<>(project.accounts());
    accounts.add(account);
    drafts.join(id, accounts);
    audit.record(actor, project.place(), "projects.evaluator-named", id.toString(), Map.of());
  }

  public static boolean mayName(Actor actor, Project project) {
    return actor.behalf().isEmpty()
        && actor.is(Position.PROVINCE_OFFICER)
        && actor.hat().covers(project.place());
  }

  private void independent(Project project, AccountId account, String name, String body) {
    if (is(project.id(), account)) return;
    if (project.accounts().contains(account) || asked(project.id(), account))
      throw new Refused(ProjectRefusal.EVALUATOR_TAKES_PART, name);
    if (decided(project, account)) throw new Refused(ProjectRefusal.EVALUATOR_OPINED, name);
    if (serves(project.place(), account))
      throw new Refused(ProjectRefusal.EVALUATOR_APPOINTED, name);
    if (bodies(project).anyMatch(body::equalsIgnoreCase))
      throw new Refused(ProjectRefusal.EVALUATOR_BODY, body);
  }

  private boolean asked(Project.Id id, AccountId account) {
    return sql.fetchExists(
        EXPERT,
        EXPERT
            .COUNTY
            .eq(id.county().code())
            .and(EXPERT.PROJECT.eq(id.value()))
            .and(EXPERT.ACCOUNT.eq(account.value())));
  }

  /** Did the person take any step of its procedure? */
  private boolean decided(Project project, AccountId account) {
    var procedure = Applications.procedure(project);
    return procedure != null
        && procedures.facts(Actor.PLATFORM, procedure).stream()
            .anyMatch(fact -> fact.by().account().equals(account));
  }

  /** A post today at the community, its street, county or city. */
  private boolean serves(PlaceCode community, AccountId account) {
    return community.upward().stream()
        .filter(place -> place.value().length() >= CITY)
        .anyMatch(place ->
            staff.at(List.of(place)).stream().anyMatch(one -> one.account().equals(account)));
  }

  /** Who carries it out, builds it too or pays for it, by name. */
  private Stream<String> bodies(Project project) {
    var content = contents.read(project);
    var carrier = project.carrier();
    return Stream.of(
            Stream.ofNullable(carrier == null ? null : carrier.name()),
            content.people().partners().stream().map(Content.Partner::name),
            content.budget().funding().stream().map(Project.Funding::payer))
        .flatMap(names -> names)
        .filter(Objects::nonNull);
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
