package org.liandong.projects;

import static org.liandong.projects.ProjectReading.among;
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
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Result;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Money;
import org.liandong.projects.Content.Partner;
import org.liandong.projects.db.tables.records.AnswerRecord;
import org.liandong.projects.db.tables.records.ChosenRecord;
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
    return read(List.of(project)).getFirst();
  }

  /** Those of many, in their order, in as many statements as for one. */
  List<Content> read(List<Project> projects) {
    var parts = parts(projects.stream().map(Project::id).toList());
    return projects.stream().map(parts::content).toList();
  }

  private Parts parts(List<Project.Id> ids) {
    var partners =
        sql.selectFrom(PARTNER)
            .where(among(PARTNER.COUNTY, PARTNER.PROJECT, ids))
            .orderBy(PARTNER.NR)
            .fetchGroups(
                PARTNER.PROJECT, row -> new Partner(row.getName(), new Money(row.getAmount())));
    var teams =
        sql.selectFrom(TEAM)
            .where(among(TEAM.COUNTY, TEAM.PROJECT, ids))
            .orderBy(TEAM.WORKER)
            .fetchGroups(TEAM.PROJECT, TEAM.WORKER);
    return new Parts(
        sql.selectFrom(CHOSEN)
            .where(among(CHOSEN.COUNTY, CHOSEN.PROJECT, ids))
            .fetchGroups(CHOSEN.PROJECT),
        new Parts.People(partners, teams),
        new Parts.Purse(reading.budgets(ids), reading.fundings(ids)),
        sql.selectFrom(ANSWER)
            .where(among(ANSWER.COUNTY, ANSWER.PROJECT, ids))
            .fetchGroups(ANSWER.PROJECT));
  }

  /** What was read of many applications, by project. */
  private record Parts(
      Map<UUID, Result<ChosenRecord>> chosen,
      People people,
      Purse purse,
      Map<UUID, Result<AnswerRecord>> answers) {

    private record People(Map<UUID, List<Partner>> partners, Map<UUID, List<UUID>> teams) {
      Content.People of(Project project) {
        var id = project.id().value();
        var carrier = project.carrier();
        return new Content.People(
            carrier == null ? null : carrier.id(),
            partners.getOrDefault(id, List.of()),
            teams.getOrDefault(id, List.of()));
      }
    }

    private record Purse(
        Map<UUID, List<Project.BudgetLine>> lines, Map<UUID, List<Project.Funding>> fundings) {
      Content.Budget of(Project project) {
        var id = project.id().value();
        return new Content.Budget(
            lines.getOrDefault(id, List.of()),
            fundings.getOrDefault(id, List.of()),
            project.sums().asked());
      }
    }

    Content content(Project project) {
      var id = project.id().value();
      var said = answers.get(id);
      return new Content(
          project.title(),
          project.facets(),
          codes(chosen.get(id), TARGET),
          codes(chosen.get(id), METHOD),
          project.period(),
          people.of(project),
          purse.of(project),
          said == null ? Map.of() : said.intoMap(ANSWER.FIELD, ANSWER.VALUE));
    }
  }

  private static Set<String> codes(@Nullable Result<ChosenRecord> chosen, String list) {
    if (chosen == null) return Set.of();
    return chosen.stream()
        .filter(row -> row.getList().equals(list))
        .map(ChosenRecord::getCode)
        .collect(Collectors.toSet());
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
