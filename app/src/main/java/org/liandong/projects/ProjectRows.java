package org.liandong.projects;

import static org.liandong.projects.db.Tables.PROJECT;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.liandong.base.AccountId;
import org.liandong.base.Actor;
import org.liandong.base.Money;
import org.liandong.platform.Additions;
import org.liandong.projects.db.tables.records.FactRecord;
import org.springframework.stereotype.Component;

/** The statements behind {@link Projects} that write. */
@Component
class ProjectRows {
  private final DSLContext sql;
  private final ProjectReading reading;
  private final Additions additions;

  ProjectRows(DSLContext sql, ProjectReading reading, Additions additions) {
    this.sql = sql;
    this.reading = reading;
    this.additions = additions;
  }

  /** False when the same form was sent before. */
  boolean insert(Project project, UUID once) {
    return sql.insertInto(PROJECT)
            .set(PROJECT.COUNTY, project.id().county().code())
            .set(PROJECT.ID, project.id().value())
            .set(PROJECT.SCHEME, project.scheme().value())
            .set(PROJECT.PLACE, project.place().value())
            .set(PROJECT.TITLE, project.title())
            .set(PROJECT.ACCOUNT, project.applicant().account().value())
            .set(PROJECT.NAME, project.applicant().name())
            .set(
                PROJECT.ACCOUNTS,
                project.accounts().stream().map(AccountId::value).toArray(UUID[]::new))
            .set(PROJECT.DESK, project.desk())
            .set(PROJECT.ONCE, once)
            .set(PROJECT.OPENED, utc(project.opened()))
            .set(PROJECT.STAGE, project.stage().name())
            .set(PROJECT.SINCE, utc(project.opened()))
            .set(PROJECT.VERSION, project.standing().version())
            .onConflict(PROJECT.COUNTY, PROJECT.ACCOUNT, PROJECT.ONCE)
            .doNothing()
            .execute()
        == 1;
  }

  Project.Id sent(Actor actor, Project project, UUID once) {
    var county = project.id().county();
    return sql.select(PROJECT.ID)
        .from(PROJECT)
        .where(PROJECT.COUNTY.eq(county.code()))
        .and(PROJECT.ACCOUNT.eq(actor.self().value()))
        .and(PROJECT.ONCE.eq(once))
        .fetchSingle(row -> new Project.Id(county, row.value1()));
  }

  /** For a step that must see it as it is until the end of the transaction. */
  Optional<Project> locked(Actor actor, Project.Id id) {
    return reading
        .projects()
        .where(ProjectReading.is(id))
        .and(Sight.of(actor))
        .forUpdate()
        .of(PROJECT)
        .fetchOptional(ProjectReading::project);
  }

  /** Writes where the project stands after a step. */
  void step(
      Project.Id id, Project.Standing after, @Nullable Money granted, @Nullable String waits) {
    var submitted = after.submitted();
    var also = waits == null ? Map.of() : Map.of(PROJECT.WAITS, waits);
    sql.update(PROJECT)
        .set(PROJECT.STAGE, after.stage().name())
        .set(PROJECT.SINCE, utc(after.since()))
        .set(PROJECT.SUBMITTED, submitted == null ? null : utc(submitted))
        .set(PROJECT.VERSION, after.version())
        .set(PROJECT.PROCEDURE, after.procedure())
        .set(PROJECT.GRANTED, granted == null ? null : granted.fen())
        .set(also)
        .where(ProjectReading.is(id))
        .execute();
  }

  void waits(Project.Id id, String position) {
    sql.update(PROJECT)
        .set(PROJECT.WAITS, position)
        .where(ProjectReading.is(id), PROJECT.WAITS.ne(position))
        .execute();
  }

  /** The subsidy the last level means to give. */
  void grant(Project.Id id, Money granted) {
    sql.update(PROJECT).set(PROJECT.GRANTED, granted.fen()).where(ProjectReading.is(id)).execute();
  }

  void append(Actor actor, Project.Id id, Happened fact) {
    var amount = fact.amount();
    var row = new FactRecord();
    row.setCounty(id.county().code());
    row.setProject(id.value());
    row.setNr(fact.nr());
    row.setKind(fact.kind().name());
    row.setAt(utc(fact.at()));
    row.setAccount(actor.account().value());
    row.setName(actor.name());
    row.setPosition(actor.hat().position().name());
    row.setBehalf(actor.behalf().map(Actor.Principal::name).orElse(null));
    row.setWords(fact.words());
    row.setAmount(amount == null ? null : amount.fen());
    additions.add(row);
  }

  static OffsetDateTime utc(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }
}
