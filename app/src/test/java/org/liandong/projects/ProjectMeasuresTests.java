package org.liandong.projects;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liandong.Covers;
import org.liandong.PlatformTest;
import org.liandong.base.Actor;
import org.liandong.base.Money;
import org.liandong.indicators.Counted;
import org.liandong.indicators.Measures;
import org.liandong.ledger.Source;
import org.liandong.projects.Project.Funding;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What projects count for: money by its source, carriers once, what reports tell. */
@PlatformTest
class ProjectMeasuresTests {
  @Autowired ApplicationContext platform;
  @Autowired DSLContext sql;
  @Autowired LeverageMeasures leverage;
  @Autowired FundingMeasures funding;
  @Autowired CarrierMeasures carriers;
  @Autowired OutcomeMeasures outcome;
  @Autowired ProgressReports reports;
  private Running running;

  @BeforeEach
  void underWay() {
    running = new Running(platform, "2026-07-02T01:00:00Z");
  }

  private Map<String, Long> counted(Measures measures, Project.Id id) {
    return measures.counted(id.county(), List.of(id.value())).stream()
        .collect(Collectors.toMap(Counted::kind, Counted::amount, Long::sum));
  }

  /** An application with 4 of social money and 15 of public money, in ten thousand yuan. */
  private Project.Id mixed() {
    var id = running.pilot.open(Pilot.worker(), running.scheme, Pilot.COMMUNITY);
    var it = running.pilot.sound(id, 190_000);
    var sources =
        List.of(
            new Funding(Source.SOCIAL, "企业（示例）", Money.yuan(40_000)),
            new Funding(Source.FISCAL_CITY, "市（示例）", Money.yuan(75_000)),
            new Funding(Source.FISCAL_DISTRICT, "区（示例）", Money.yuan(75_000)));
    running.pilot.write(
        Pilot.worker(),
        id,
        it.with(new Content.Budget(it.budget().lines(), sources, Money.yuan(75_000))));
    return id;
  }

  @Test
  @Covers({"PRJ-28", "PRJ-29", "PRJ-40"})
  void moneyIsSummedBySourceAndCountsOnceItIsApproved() {
    var id = mixed();
    assertThat(counted(funding, id)).isEqualTo(Map.of("PENDING", 190_000L));
    assertThat(counted(leverage, id)).isEqualTo(Map.of("PENDING", 1L));
    running.pilot.submit(Pilot.worker(), id, "另一批老人");
    running.agree(id);
    assertThat(counted(funding, id))
        .isEqualTo(Map.of("SOCIAL", 40_000L, "FISCAL", 150_000L, "LOTTERY", 0L));
    assertThat(funding.measure().share(counted(funding, id)))
        .isEqualTo(org.liandong.base.Share.of(40_000, 190_000));
    assertThat(counted(leverage, id)).isEqualTo(Map.of("SOCIAL", 1L));
    assertThat(counted(leverage, running.id)).isEqualTo(Map.of("FISCAL", 1L));
  }

  @Test
  void eachPartOfAProjectLeadsBackToIt() {
    var subjects =
        funding.counted(running.id.county(), List.of(running.id.value())).stream()
            .map(one -> one.of().id())
            .toList();
    assertThat(subjects).doesNotHaveDuplicates().hasSize(3);
    var rows = funding.rows(Actor.VISITOR, running.id.county(), subjects, Locale.CHINESE);
    assertThat(rows)
        .hasSize(3)
        .allSatisfy(row -> assertThat(row.href()).isEqualTo("/public/projects/" + running.id));
    assertThat(funding.subjects().list(sql, running.id.county(), null, 10))
        .containsExactly(running.id.value());
    assertThat(funding.subjects().counties(sql)).contains(running.id.county());
  }

  @Test
  @Covers("PRJ-28")
  void aCarrierCountsOnceHoweverManyProjectsItHas() {
    var carrier = running.pilot.project(running.id).carrier().id();
    var counted = carriers.counted(running.id.county(), List.of(carrier, carrier));
    assertThat(counted)
        .singleElement()
        .satisfies(one -> {
          assertThat(one.kind()).isEqualTo("FUNDED");
          assertThat(one.amount()).isEqualTo(1);
        });
    var idle =
        running.pilot.organisations.file(
            Actor.PLATFORM, Pilot.COMMUNITY, "未承接的组织（示例）", Organisation.Kind.SOCIAL, "");
    assertThat(carriers.counted(running.id.county(), List.of(idle.value())).getFirst().kind())
        .isEqualTo("WAITING");
  }

  @Test
  @Covers({"PRJ-27", "PRJ-39"})
  void reportsTellOfJobsVolunteersAndOrganisations() {
    assertThat(counted(outcome, running.id)).containsEntry("SILENT", 1L).containsEntry("JOBS", 0L);
    for (var figures :
        List.of(
            new ProgressReports.Figures(2, 90_000, 6, 800),
            new ProgressReports.Figures(1, 90_000, 4, 500)))
      running.pilot.at(() -> {
        reports.send(Pilot.worker(), running.id, figures, "进展");
        return null;
      });
    assertThat(counted(outcome, running.id))
        .isEqualTo(Map.of("REPORTED", 1L, "JOBS", 3L, "VOLUNTEERS", 180_000L, "ORGANISATIONS", 6L));
  }
}
