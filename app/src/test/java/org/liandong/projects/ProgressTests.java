package org.liandong.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liandong.As;
import org.liandong.Covers;
import org.liandong.PlatformTest;
import org.liandong.base.Actor;
import org.liandong.base.Invalid;
import org.liandong.base.Position;
import org.liandong.base.Refused;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Reports on progress, what is told of them, and what waits for whom. */
@PlatformTest
class ProgressTests {
  private static final ProgressReports.Figures FIGURES =
      new ProgressReports.Figures(2, 150, 6, 800);

  @Autowired ApplicationContext platform;
  @Autowired ProgressReports reports;
  @Autowired ProgressAlerts.Round round;
  @Autowired ProjectTasks tasks;
  @Autowired ProjectReactions reactions;
  @Autowired Experts experts;
  private Running running;

  @BeforeEach
  void underWay() {
    // work begins on 2026-07-02; reports are due every 90 days: the first on 2026-09-30
    running = new Running(platform, "2026-07-02T01:00:00Z");
  }

  private int alerts(String moment) {
    running.pilot.moment(moment);
    return running.pilot.at(round::all);
  }

  @Test
  @Covers("APP-29")
  void aLateReportIsToldToTheLevelAboveOnce() {
    var street = running.seated(Pilot.street());
    var county = running.seated(Pilot.county());
    assertThat(alerts("2026-09-30T15:58:00Z")).isZero();
    assertThat(alerts("2026-09-30T16:00:00Z")).isEqualTo(1);
    assertThat(alerts("2026-10-01T16:00:00Z")).isZero();
    assertThat(running.told(street, "projects.told.late")).isEqualTo(1);
    assertThat(running.told(county, "projects.told.late")).isZero();
  }

  @Test
  @Covers("APP-29")
  void whereTheStreetHasNobodyTheCountyIsTold() {
    var county = running.seated(Pilot.county());
    assertThat(alerts("2026-10-02T01:00:00Z")).isEqualTo(1);
    assertThat(running.told(county, "projects.told.late")).isEqualTo(1);
  }

  @Test
  @Covers("APP-29")
  void aReportThatCameMovesTheNextDay() {
    running.pilot.moment("2026-09-30T01:00:00Z");
    send(Pilot.worker());
    assertThat(reports.due(running.pilot.project(running.id))).hasToString("2026-12-29");
    assertThat(alerts("2026-10-05T01:00:00Z")).isZero();
    var kept = reports.of(running.id).values();
    assertThat(kept)
        .singleElement()
        .satisfies(one -> {
          assertThat(one.due()).hasToString("2026-09-30");
          assertThat(one.figures()).isEqualTo(FIGURES);
        });
  }

  @Test
  void onlyThoseWhoApplyOrCarryItOutReport() {
    send(Pilot.agency());
    assertThatThrownBy(() -> send(Pilot.county()))
        .isInstanceOfSatisfying(
            Refused.class, it -> assertThat(it.reason()).isEqualTo(ProjectRefusal.NOT_YOURS));
    assertThatThrownBy(() -> new ProgressReports.Figures(-1, 0, 0, 0)).isInstanceOf(Invalid.class);
  }

  private void send(Actor actor) {
    running.pilot.at(() -> {
      reports.send(actor, running.id, FIGURES, "按计划进行");
      return null;
    });
  }

  @Test
  @Covers("PRJ-45")
  void aTermThatEndsIsToldThirtyDaysBeforeOnce() {
    var county = running.seated(Pilot.county());
    // it ends on 2027-12-31
    send(Pilot.worker());
    assertThat(ending("2027-11-30T15:58:00Z")).isZero();
    assertThat(ending("2027-11-30T16:00:00Z")).isEqualTo(1);
    assertThat(ending("2027-12-02T01:00:00Z")).isEqualTo(1);
    assertThat(running.told(Pilot.worker(), "projects.told.ending")).isEqualTo(1);
    running.pilot.at(() -> {
      running.pilot.projects.renew(county, running.id, LocalDate.of(2028, 12, 31), "继续一年");
      return null;
    });
    assertThat(ending("2028-12-02T01:00:00Z")).isEqualTo(2);
  }

  private int ending(String moment) {
    alerts(moment);
    return running.told(Pilot.county(), "projects.told.ending");
  }

  @Test
  void whoReportsFindsTheReportAmongTheirTasks() {
    var found = tasks.waitingFor(Pilot.worker(), 10);
    assertThat(found)
        .singleElement()
        .satisfies(task -> {
          assertThat(task.key()).isEqualTo("projects.task.report");
          assertThat(task.due()).hasToString("2026-09-30T16:00:00Z");
        });
    assertThat(tasks.waitingFor(Pilot.county(), 10)).isEmpty();
    assertThat(tasks.waitingFor(Actor.VISITOR, 10)).isEmpty();
  }

  @Test
  void anExpertFindsTheQuestionAndNeverTheReport() {
    var expert = As.actor("田某（示例）", Position.RESIDENT, "530111001002");
    var other = running.pilot.open(Pilot.worker(), running.scheme, Pilot.COMMUNITY);
    running.pilot.write(Pilot.worker(), other, running.pilot.sound(other, 60_000));
    running.pilot.submit(Pilot.worker(), other, "另一批");
    running.pilot.at(() -> {
      experts.ask(Pilot.county(), other, expert.account(), expert.name());
      return null;
    });
    assertThat(tasks.waitingFor(expert, 10))
        .singleElement()
        .satisfies(task -> assertThat(task.key()).isEqualTo("projects.task.expert"));
    assertThat(running.told(expert, "projects.told.expert")).isOne();
    running.pilot.at(() -> {
      experts.opine(expert, other, true, "可行");
      return null;
    });
    assertThat(tasks.waitingFor(expert, 10)).isEmpty();
  }

  @Test
  void whatWasSentBackWaitsForThoseWhoApply() {
    var other = running.pilot.open(Pilot.worker(), running.scheme, Pilot.COMMUNITY);
    running.pilot.write(Pilot.worker(), other, running.pilot.sound(other, 60_000));
    running.pilot.submit(Pilot.worker(), other, "另一批");
    running.pilot.act(
        As.actor("钱某", Position.COMMUNITY_WORKER, Pilot.COMMUNITY.value()),
        other,
        new org.liandong.procedures.Act.Returned("community", "apply", "补一补"),
        0);
    assertThat(tasks.waitingFor(Pilot.worker(), 10))
        .extracting(task -> task.key())
        .contains("projects.task.returned");
  }

  @Test
  void everybodyWhoTakesPartIsToldOfAStepOnceButNotWhoTookIt() {
    var event = new ProjectEvent(running.id, 9, Action.Kind.REPORTED, Pilot.agency().account());
    reactions.pass(event);
    reactions.pass(event);
    assertThat(running.told(Pilot.worker(), "projects.told.REPORTED")).isEqualTo(1);
    assertThat(running.told(Pilot.agency(), "projects.told.REPORTED")).isZero();
  }
}
