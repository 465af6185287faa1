package org.liandong.projects;

import static org.liandong.projects.ProjectReading.among;
import static org.liandong.projects.db.Tables.ANSWER;
import static org.liandong.projects.db.Tables.CHOSEN;
import static org.liandong.projects.db.Tables.PARTNER;
import static org.liandong.projects.db.Tables.TEAM;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Result;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Money;
import org.liandong.projects.Content.Partner;
import org.liandong.projects.db.tables.records.AnswerRecord;
import org.liandong.projects.db.tables.records.ChosenRecord;
import org.springframework.stereotype.Component;

/** Reads applications from their tables, whole. */
@Component
class ContentReading {
  static final String TARGET = "TARGET";
  static final String METHOD = "METHOD";
  private final DSLContext sql;
  private final ProjectReading reading;

  ContentReading(DSLContext sql, ProjectReading reading) {
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
}
