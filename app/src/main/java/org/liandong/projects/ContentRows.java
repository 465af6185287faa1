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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Money;
import org.liandong.projects.Content.Partner;
import org.springframework.stereotype.Component;

/** Applications in their tables: read whole, written whole. */
@Component
class ContentRows {
  private static final String TARGET = "TARGET";
  private static final String METHOD = "METHOD";
  private final DSLContext sql;
  private final ProjectReading reading;

  ContentRows(DSLContext sql, ProjectReading reading) {
    this.sql = sql;
    this.reading = reading;
  }

  /** Whether the reader may see it was decided before. */
  Content read(Project project) {
    var id = project.id();
    var carrier = project.carrier();
    return new Content(
        project.title(),
        project.facets(),
        codes(id, TARGET),
        codes(id, METHOD),
        project.period(),
        new Content.People(carrier == null ? null : carrier.id(), partners(id), team(id)),
        new Content.Budget(reading.budget(id), reading.funding(id), project.sums().asked()),
        sql.selectFrom(ANSWER)
            .where(ANSWER.COUNTY.eq(id.county().code()), ANSWER.PROJECT.eq(id.value()))
            .fetchMap(ANSWER.FIELD, ANSWER.VALUE));
  }

  private Set<String> codes(Project.Id id, String list) {
    return sql.select(CHOSEN.CODE)
        .from(CHOSEN)
        .where(CHOSEN.COUNTY.eq(id.county().code()), CHOSEN.PROJECT.eq(id.value()))
        .and(CHOSEN.LIST.eq(list))
        .fetchSet(CHOSEN.CODE);
  }

  private List<Partner> partners(Project.Id id) {
    return sql.selectFrom(PARTNER)
        .where(PARTNER.COUNTY.eq(id.county().code()), PARTNER.PROJECT.eq(id.value()))
        .orderBy(PARTNER.NR)
        .fetch(row -> new Partner(row.getName(), new Money(row.getAmount())));
  }

  private List<UUID> team(Project.Id id) {
    return sql.select(TEAM.WORKER)
        .from(TEAM)
        .where(TEAM.COUNTY.eq(id.county().code()), TEAM.PROJECT.eq(id.value()))
        .orderBy(TEAM.WORKER)
        .fetch(TEAM.WORKER);
  }

  void write(Project.Id id, Content content) {
    head(id, content);
    clear(id);
    var county = id.county().code();
    for (var code : content.targets())
      sql.insertInto(CHOSEN).values(county, id.value(), TARGET, code).execute();
    for (var code : content.methods())
      sql.insertInto(CHOSEN).values(county, id.value(), METHOD, code).execute();
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
