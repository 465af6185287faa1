package org.liandong.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.liandong.Covers;
import org.liandong.PlatformTest;
import org.liandong.base.Money;
import org.liandong.base.Refused;
import org.liandong.projects.Project.BudgetLine;

/** When an application is sent up, and what refuses it. */
@PlatformTest
class SubmittingTests extends Applying {
  @Test
  @Covers({"APP-01", "APP-04"})
  void nothingIsSentUpBeforeThePreStepsArePassed() {
    var pilot = gansu();
    var id = drafted(pilot, pilot.call("53", Scheme.Kind.PILOT, 0));
    refused(ProjectRefusal.PRE_STEPS, () -> pilot.submit(Pilot.worker(), id, ""));
    assertThat(pilot.project(id).stage()).isEqualTo(Stage.DRAFT);
  }

  @Test
  @Covers({"APP-22", "APP-23", "APP-24"})
  void applicationsComeOnTheFirstDayAndTheLastAndOnNoOther() {
    var pilot = gansu();
    var scheme = pilot.schemes.find(pilot.call("53", Scheme.Kind.PILOT, 0));
    assertThat(scheme.phases()).hasSize(3);
    for (var in : List.of("2026-06-30T16:00:00Z", "2026-09-30T15:59:59.999Z"))
      Deadline.check(scheme, Instant.parse(in));
    for (var out : List.of("2026-06-30T15:59:59.999Z", "2026-09-30T16:00:00Z"))
      refused(ProjectRefusal.OUTSIDE_WINDOW, () -> Deadline.check(scheme, Instant.parse(out)));
    assertThat(scheme.phases().getLast().closes()).hasToString("2027-10-01");
  }

  @Test
  @Covers("APP-23")
  void whatIsSentAMinuteLateIsRefusedAndStaysADraft() {
    var pilot = gansu();
    var id = prepared(pilot, pilot.call("53", Scheme.Kind.PILOT, 0));
    pilot.moment("2026-09-30T15:59:30Z");
    refused(ProjectRefusal.OUTSIDE_WINDOW, () -> pilot.submit(Pilot.worker(), id, ""));
    pilot.moment("2026-09-30T15:58:00Z");
    pilot.submit(Pilot.worker(), id, "");
    assertThat(pilot.project(id).stage()).isEqualTo(Stage.REVIEW);
  }

  @Test
  @Covers({"PRJ-02", "PRJ-24"})
  void aBrokenRuleRefusesWithItsClauseAndNothingIsLost() {
    var pilot = new Pilot(platform, "2026-07-02T01:00:00Z");
    pilot.adopt("530111", "nanjing");
    var scheme = pilot.call("530111", Scheme.Kind.VENTURE, 0);
    var id = pilot.open(Pilot.agency(), scheme, Pilot.COMMUNITY);
    var sound = pilot.sound(id, 100_000);
    var fee = new BudgetLine("management", "管理费用", Money.parse("10000.01"));
    var rest = new BudgetLine("services", "陪伴服务", Money.parse("89999.99"));
    pilot.write(Pilot.agency(), id, budgeted(sound, List.of(rest, fee)));
    assertThatThrownBy(() -> pilot.submit(Pilot.agency(), id, ""))
        .isInstanceOfSatisfying(
            Refused.class,
            it -> {
              assertThat(it.reason()).isEqualTo(ProjectRefusal.RULE);
              assertThat(it.clause()).isNotNull();
              assertThat(it.clause().source()).contains("《转接联动 南京市探索社区治理和社区服务创新之路》 原文第15行");
            });
    assertThat(pilot.project(id).stage()).isEqualTo(Stage.DRAFT);
  }

  private static Content budgeted(Content it, List<BudgetLine> lines) {
    return it.with(new Content.Budget(lines, it.budget().funding(), it.budget().asked()));
  }

  @Test
  @Covers({"PRJ-26", "SUPL-28"})
  void aTwinIsFlaggedAndGoesOnOnlyWithAReason() {
    var pilot = gansu();
    var scheme = pilot.call("53", Scheme.Kind.PILOT, 0);
    submitted(pilot, scheme);
    var twin = prepared(pilot, scheme);
    refused(ProjectRefusal.REASON, () -> pilot.submit(Pilot.worker(), twin, ""));
    pilot.submit(Pilot.worker(), twin, "两个项目分楼栋实施");
    assertThat(pilot.project(twin).stage()).isEqualTo(Stage.REVIEW);
  }

  @Test
  @Covers("PRJ-03")
  void workersWhoAreFullTimeElsewhereMeanwhileDoNotCount() {
    var pilot = new Pilot(platform, "2026-07-02T01:00:00Z");
    pilot.adopt("530111", "nanjing");
    var scheme = pilot.call("530111", Scheme.Kind.VENTURE, 0);
    var first = pilot.open(Pilot.agency(), scheme, Pilot.COMMUNITY);
    var content = pilot.sound(first, 100_000);
    pilot.write(Pilot.agency(), first, content);
    pilot.submit(Pilot.agency(), first, "");
    var second = pilot.open(Pilot.agency(), scheme, Pilot.COMMUNITY);
    pilot.write(Pilot.agency(), second, content);
    refused(ProjectRefusal.RULE, () -> pilot.submit(Pilot.agency(), second, "另一批老人"));
  }
}
