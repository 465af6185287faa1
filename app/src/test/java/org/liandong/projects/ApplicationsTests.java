package org.liandong.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import org.springframework.beans.factory.annotation.Autowired;

/** Applications on a real database, from the call to the decision of the last level. */
@PlatformTest
class ApplicationsTests extends Applying {
  @Autowired Forms forms;
  @Autowired Routes routes;
  @Autowired Rulings rulings;
  @Autowired Procedures procedures;
  @Autowired Decisions decisions;

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
    pilot.write(Pilot.worker(), id, sound.with(nobody));
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
}
