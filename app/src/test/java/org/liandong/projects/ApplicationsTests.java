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
import org.liandong.policy.Rulings;
import org.liandong.procedures.Act;
import org.liandong.procedures.Decisions;
import org.liandong.procedures.Procedures;
import org.liandong.procedures.Routes;
import org.liandong.projects.Project.BudgetLine;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Applications on a real database, from the call to the decision of the last level. */
@PlatformTest
class ApplicationsTests {
  @Autowired ApplicationContext platform;
  @Autowired Forms forms;
  @Autowired Routes routes;
  @Autowired Rulings rulings;
  @Autowired Procedures procedures;
  @Autowired Decisions decisions;

  private Pilot gansu() {
    var pilot = new Pilot(platform, "2026-07-02T01:00:00Z");
    pilot.adopt("53", "gansu");
    return pilot;
  }

  private static Project.Id drafted(Pilot pilot, Scheme.Id scheme) {
    var id = pilot.open(Pilot.worker(), scheme, Pilot.COMMUNITY);
    pilot.write(Pilot.worker(), id, pilot.sound(id, 80_000));
    return id;
  }

  private static Project.Id prepared(Pilot pilot, Scheme.Id scheme) {
    var id = drafted(pilot, scheme);
    pilot.preSteps(Pilot.worker(), id);
    return id;
  }

  private static Project.Id submitted(Pilot pilot, Scheme.Id scheme) {
    var id = prepared(pilot, scheme);
    pilot.submit(Pilot.worker(), id, "");
    return id;
  }

  @Test
  @Covers({"APP-01", "APP-05", "APP-06", "APP-08"})
  void aPilotGoesFromIdeasToTheProvinceAndBackOnce() {
    var pilot = gansu();
    var scheme = pilot.call("53", Scheme.Kind.PILOT, 1_000_000);
    pilot.selected(scheme);
    var id = submitted(pilot, scheme);
    pilot.agree(Pilot.street(), id, "first-check");
    pilot.act(Pilot.county(), id, new Act.Returned("county", "apply", "效果要写数"), 0);
    assertThat(pilot.project(id).stage()).isEqualTo(Stage.RETURNED);
    pilot.submit(Pilot.worker(), id, "");
    pilot.agree(Pilot.street(), id, "first-check");
    pilot.agree(Pilot.county(), id, "county");
    pilot.agree(Pilot.city(), id, "city");
    var procedure = Applications.procedure(pilot.project(id));
    int version = pilot.progress(id).version();
    var act = new Act.Opined("province.decision", Act.Verdict.AGREE, "同意");
    pilot.at(
        () -> pilot.applications.decide(Pilot.province(), id, version, act, Money.yuan(30_000)));
    var project = pilot.project(id);
    assertThat(project.stage()).isEqualTo(Stage.APPROVED);
    assertThat(project.sums().granted()).isEqualTo(Money.yuan(30_000));
    assertThat(procedure).isNotNull();
    assertThat(rulings.on(Pilot.county(), id.county(), id.toString())).isNotEmpty();
  }

  /** 社区招标: the community looks for its carrier after the approval. */
  @Test
  void aPilotIsApprovedBeforeItHasACarrier() {
    var pilot = gansu();
    var scheme = pilot.call("53", Scheme.Kind.PILOT, 0);
    pilot.selected(scheme);
    var id = pilot.open(Pilot.worker(), scheme, Pilot.COMMUNITY);
    var sound = pilot.sound(id, 80_000);
    var nobody = new Content.People(null, List.of(), List.of());
    pilot.write(
        Pilot.worker(),
        id,
        new Content(
            sound.title(),
            sound.facets(),
            sound.targets(),
            sound.methods(),
            sound.period(),
            nobody,
            sound.budget(),
            sound.answers()));
    pilot.preSteps(Pilot.worker(), id);
    pilot.submit(Pilot.worker(), id, "");
    pilot.agree(Pilot.street(), id, "first-check");
    pilot.agree(Pilot.county(), id, "county");
    pilot.agree(Pilot.city(), id, "city");
    pilot.agree(Pilot.province(), id, "province.decision");
    assertThat(pilot.project(id).stage()).isEqualTo(Stage.APPROVED);
    assertThat(pilot.project(id).carrier()).isNull();
  }

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
    return new Content(
        it.title(),
        it.facets(),
        it.targets(),
        it.methods(),
        it.period(),
        it.people(),
        new Content.Budget(lines, it.budget().funding(), it.budget().asked()),
        it.answers());
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

  @Test
  void aChangedPackIsForTheNextScheme() {
    var pilot = gansu();
    var before = pilot.call("53", Scheme.Kind.PILOT, 0);
    var id = drafted(pilot, before);
    pilot.moment("2026-07-05T01:00:00Z");
    pilot.adopt("530111", "changsha");
    var after = pilot.call("530111", Scheme.Kind.PILOT, 0);
    var old = pilot.schemes.find(before);
    var fresh = pilot.schemes.find(after);
    assertThat(old.pack()).startsWith("gansu");
    assertThat(fresh.pack()).startsWith("changsha");
    assertThat(forms.of(old).sections()).hasSize(11);
    assertThat(forms.of(fresh).name().chinese()).isEqualTo("社区服务试点项目申报书");
    assertThat(fresh.reward()).isTrue();
    assertThat(routes.of(fresh.route()).key()).isEqualTo("projects.pilot-steps");
    var share = "purchases.full-purchase-share";
    assertThat(forms.rules(after).apply(share).orElseThrow().clause().source())
        .contains("推进“三社联动”创新社区治理");
    assertThat(forms.rules(before).apply(share).orElseThrow().clause().source())
        .doesNotContain("推进“三社联动”创新社区治理");
    pilot.preSteps(Pilot.worker(), id);
    assertThat(pilot.progress(id).route().key()).isEqualTo("applications.five-levels");
  }

  @Test
  @Covers("APP-07")
  void theQuotaOfASchemeIsKeptInBulkToo() {
    var pilot = gansu();
    var scheme = pilot.call("53", Scheme.Kind.PILOT, 50_000);
    pilot.selected(scheme);
    var one = submitted(pilot, scheme);
    var two = prepared(pilot, scheme);
    pilot.submit(Pilot.worker(), two, "另一栋楼");
    for (var id : List.of(one, two)) {
      pilot.agree(Pilot.street(), id, "first-check");
      pilot.agree(Pilot.county(), id, "county");
      pilot.agree(Pilot.city(), id, "city");
    }
    // both ask for 40,000 of a pot of 50,000
    var answers =
        pilot.at(() ->
            decisions.opine(Pilot.province(), List.of(choice(pilot, one), choice(pilot, two))));
    assertThat(answers.getFirst().refused()).isNull();
    assertThat(answers.getLast().refused()).isNotNull();
    assertThat(pilot.project(one).stage()).isEqualTo(Stage.APPROVED);
    assertThat(pilot.project(two).stage()).isEqualTo(Stage.REVIEW);
  }

  private Decisions.Choice choice(Pilot pilot, Project.Id id) {
    var procedure = java.util.Objects.requireNonNull(Applications.procedure(pilot.project(id)));
    int version = pilot.progress(id).version();
    return new Decisions.Choice(procedure, version, "province.decision", Act.Verdict.AGREE, "同意");
  }

  @Test
  void twoEditorsDoNotWriteOverEachOther() {
    var pilot = gansu();
    var id = pilot.open(Pilot.worker(), pilot.call("53", Scheme.Kind.PILOT, 0), Pilot.COMMUNITY);
    var other =
        org.liandong.As.actor(
            "孙某（示例）", org.liandong.base.Position.COMMUNITY_WORKER, Pilot.COMMUNITY.value());
    var content = pilot.sound(id, 80_000);
    pilot.at(() -> pilot.drafts.hold(Pilot.worker(), id, "money"));
    refused(
        ProjectRefusal.HELD,
        () -> pilot.at(() -> pilot.drafts.write(other, id, "money", 0, content)));
    pilot.at(() -> pilot.drafts.write(other, id, "effect", 0, content));
    pilot.at(() -> pilot.drafts.write(Pilot.worker(), id, "money", 0, content));
    refused(
        ProjectRefusal.STALE,
        () -> pilot.at(() -> pilot.drafts.write(other, id, "money", 0, content)));
  }

  /** Saved by itself and by the button at the same moment: nobody wrote in between. */
  @Test
  void whoSavesTwiceAtOnceIsNotInTheirOwnWay() {
    var pilot = gansu();
    var id = pilot.open(Pilot.worker(), pilot.call("53", Scheme.Kind.PILOT, 0), Pilot.COMMUNITY);
    var content = pilot.sound(id, 80_000);
    pilot.at(() -> pilot.drafts.write(Pilot.worker(), id, "money", 0, content));

    pilot.at(() -> {
      pilot.drafts.write(Pilot.worker(), id, "money", 1, content);
      return pilot.drafts.write(Pilot.worker(), id, "money", 1, content);
    });
    assertThat(pilot.drafts.sections(id))
        .hasEntrySatisfying("money", it -> assertThat(it.version()).isEqualTo(3));
    pilot.at(() -> true);
    refused(
        ProjectRefusal.STALE,
        () -> pilot.at(() -> pilot.drafts.write(Pilot.worker(), id, "money", 1, content)));
  }

  @Test
  void aDecisionOnAWithdrawnApplicationIsRefused() {
    var pilot = gansu();
    var id = submitted(pilot, pilot.call("53", Scheme.Kind.PILOT, 0));
    int version = pilot.project(id).standing().version();
    pilot.at(() -> {
      pilot.applications.withdraw(Pilot.worker(), id, version, "不做了");
      return null;
    });
    assertThat(pilot.project(id).stage()).isEqualTo(Stage.WITHDRAWN);
    assertThatThrownBy(() -> pilot.agree(Pilot.street(), id, "first-check"))
        .isInstanceOf(Refused.class);
  }

  private static void refused(ProjectRefusal reason, Runnable work) {
    assertThatThrownBy(work::run)
        .isInstanceOfSatisfying(Refused.class, it -> assertThat(it.reason()).isEqualTo(reason));
  }
}
