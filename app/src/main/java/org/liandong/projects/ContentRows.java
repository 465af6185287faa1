package org.liandong.projects;

import static org.liandong.projects.db.Tables.ANSWER;
import static org.liandong.projects.db.Tables.BUDGET_LINE;
import static org.liandong.projects.db.Tables.CHOSEN;
import static org.liandong.projects.db.Tables.FUNDING;
import static org.liandong.projects.db.Tables.ORGANISATION;
import static org.liandong.projects.db.Tables.PARTNER;
import static org.liandong.projects.db.Tables.PROJECT;
import static org.liandong.projects.db.Tables.TEAM;
import static org.liandong.projects.db.Tables.WORKER;

import java.util.HashSet;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes applications into their tables, whole; {@link ContentReading} reads them. */
@Component
class ContentRows {
  private final DSLContext sql;

  ContentRows(DSLContext sql) {
    this.sql = sql;
  }

  void write(Project.Id id, Content content) {
    head(id, content);
    clear(id);
    var county = id.county().code();
    for (var code : content.targets())
      sql.insertInto(CHOSEN).values(county, id.value(), ContentReading.TARGET, code).execute();
    for (var code : content.methods())
      sql.insertInto(CHOSEN).values(county, id.value(), ContentReading.METHOD, code).execute();
    for (var worker : content.people().team())
      sql.insertInto(TEAM).values(county, id.value(), worker).execute();
    content
        .answers()
        .forEach((field, value) ->
            sql.insertInto(ANSWER).values(county, id.value(), field, value).execute());
    money(id, content);
  }

  private void head(Project.Id id, Content content) {
    var facets = content.facets();
    var period = content.period();
    sql.update(PROJECT)
        .set(PROJECT.TITLE, content.title())
        .set(PROJECT.KIND, facets.kind())
        .set(PROJECT.FIELD, facets.field())
        .set(PROJECT.SUPPORT, facets.support())
        .set(PROJECT.NEED, facets.need())
        .set(PROJECT.LOTTERY, facets.lottery())
        .set(PROJECT.CARRIER, content.people().carrier())
        .set(PROJECT.LEAD, lead(id, content.people()))
        .set(PROJECT.STARTS, period == null ? null : period.from())
        .set(PROJECT.ENDS, period == null ? null : period.to())
        .set(PROJECT.TOTAL, content.budget().total().fen())
        .set(PROJECT.FEE, content.budget().fee().fen())
        .set(PROJECT.ASKED, content.budget().asked().fen())
        .where(ProjectReading.is(id))
        .execute();
  }

  /** The first of the team who belongs to the carrier is in charge. */
  private @Nullable UUID lead(Project.Id id, Content.People people) {
    var carrier = people.carrier();
    if (carrier == null || people.team().isEmpty()) return null;
    return sql.select(WORKER.ID)
        .from(WORKER)
        .where(WORKER.COUNTY.eq(id.county().code()), WORKER.ORGANISATION.eq(carrier))
        .and(WORKER.ID.in(people.team()))
        .orderBy(WORKER.ID)
        .limit(1)
        .fetchOne(WORKER.ID);
  }

  private void clear(Project.Id id) {
    clear(id, CHOSEN, CHOSEN.COUNTY, CHOSEN.PROJECT);
    clear(id, TEAM, TEAM.COUNTY, TEAM.PROJECT);
    clear(id, ANSWER, ANSWER.COUNTY, ANSWER.PROJECT);
    clear(id, PARTNER, PARTNER.COUNTY, PARTNER.PROJECT);
    clear(id, FUNDING, FUNDING.COUNTY, FUNDING.PROJECT);
    clear(id, BUDGET_LINE, BUDGET_LINE.COUNTY, BUDGET_LINE.PROJECT);
  }

  private void clear(Project.Id id, Table<?> table, Field<String> county, Field<UUID> project) {
    sql.deleteFrom(table).where(county.eq(id.county().code()), project.eq(id.value())).execute();
  }

  private void money(Project.Id id, Content content) {
    var county = id.county().code();
    var known = known(county, content);
    int nr = 0;
    for (var partner : content.people().partners())
      sql.insertInto(PARTNER)
          .values(
              county,
              id.value(),
              ++nr,
              partner.name(),
              partner.amount().fen(),
              known.get(partner.name()))
          .execute();
    nr = 0;
    for (var line : content.budget().lines())
      sql.insertInto(BUDGET_LINE)
          .values(county, id.value(), ++nr, line.item(), line.words(), line.amount().fen())
          .execute();
    nr = 0;
    for (var one : content.budget().funding())
      sql.insertInto(FUNDING)
          .values(
              county,
              id.value(),
              ++nr,
              one.source().name(),
              one.payer(),
              one.amount().fen(),
              known.get(one.payer()))
          .execute();
  }

  /** The registered organisations behind the names of partners and payers. */
  private Map<String, UUID> known(String county, Content content) {
    var names = new HashSet<String>();
    content.people().partners().forEach(one -> names.add(one.name()));
    content.budget().funding().forEach(one -> names.add(one.payer()));
    names.remove("");
    return names.isEmpty()
        ? Map.of()
        : sql.select(ORGANISATION.NAME, ORGANISATION.ID)
            .from(ORGANISATION)
            .where(ORGANISATION.COUNTY.eq(county), ORGANISATION.NAME.in(names))
            .fetchMap(ORGANISATION.NAME, ORGANISATION.ID);
  }
}
