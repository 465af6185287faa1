package org.liandong.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liandong.Covers;
import org.liandong.PlatformTest;
import org.liandong.base.Actor;
import org.liandong.base.Invalid;
import org.liandong.base.PlaceCode;
import org.liandong.base.Refused;
import org.liandong.platform.Reach;
import org.liandong.platform.Reaches;
import org.liandong.procedures.Act;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What a county has to have before its applications go on: plan, designs, turn, communities. */
@PlatformTest
class SelectionsTests {
  @Autowired ApplicationContext platform;
  @Autowired Reaches reaches;
  @Autowired Tiers tiers;
  private Pilot pilot;

  @BeforeEach
  void gansu() {
    pilot = new Pilot(platform, "2026-06-16T01:00:00Z");
    pilot.adopt("53", "gansu");
  }

  private Scheme.Id called() {
    var scheme = pilot.call("53", Scheme.Kind.PILOT, 0);
    pilot.moment("2026-07-02T01:00:00Z");
    return scheme;
  }

  @Test
  @Covers("APP-09")
  void twoCommunitiesAreTooFewToGoOnAndThreeAreEnough() {
    var scheme = called();
    var first = pilot.neighbour(scheme, 1);
    pilot.toTheCity(first);
    pilot.toTheCity(pilot.neighbour(scheme, 2));
    refused(ProjectRefusal.FEW_COMMUNITIES, () -> pilot.agree(Pilot.city(), first, "city"));
    assertThat(pilot.project(first).stage()).isEqualTo(Stage.REVIEW);
    var third = pilot.neighbour(scheme, 3);
    refused(ProjectRefusal.FEW_COMMUNITIES, () -> pilot.agree(Pilot.city(), first, "city"));
    pilot.toTheCity(third);
    pilot.agree(Pilot.city(), first, "city");
    pilot.agree(Pilot.province(), first, "province.decision");
    assertThat(pilot.project(first).stage()).isEqualTo(Stage.APPROVED);
  }

  @Test
  @Covers("APP-09")
  void whenTheCityTurnsOneDownTheRestAreTooFewForTheProvince() {
    var scheme = called();
    var first = pilot.neighbour(scheme, 1);
    var third = pilot.neighbour(scheme, 3);
    pilot.toTheCity(first);
    pilot.toTheCity(pilot.neighbour(scheme, 2));
    pilot.toTheCity(third);
    pilot.agree(Pilot.city(), first, "city");
    pilot.act(Pilot.city(), third, new Act.Opined("city", Act.Verdict.DISAGREE, "重复"), 0);
    refused(
        ProjectRefusal.FEW_COMMUNITIES,
        () -> pilot.agree(Pilot.province(), first, "province.decision"));
  }

  @Test
  @Covers("APP-09")
  void fiveCommunitiesApplyAndASixthDoesNotThoughItSeesNoOther() {
    var scheme = called();
    for (int community = 1; community <= 5; community++) pilot.neighbour(scheme, community);
    var sixth = pilot.open(Pilot.worker(6), scheme, Pilot.community(6));
    pilot.write(Pilot.worker(6), sixth, pilot.sound(sixth, 80_000));
    pilot.preSteps(Pilot.worker(6), sixth);
    refused(
        ProjectRefusal.COMMUNITIES,
        () ->
            reaches.within(
                Reach.of(Pilot.worker(6)),
                () -> {
                  pilot.submit(Pilot.worker(6), sixth, "");
                  return null;
                }));
  }

  @Test
  @Covers({"APP-27", "SUPL-16"})
  void nothingIsSentUpBeforeTheCountyHasItsPlanAndItsDesigns() {
    var scheme = pilot.bare("53", Scheme.Kind.PILOT, 0);
    pilot.moment("2026-07-02T01:00:00Z");
    var id = pilot.open(Pilot.worker(), scheme, Pilot.COMMUNITY);
    pilot.write(Pilot.worker(), id, pilot.sound(id, 80_000));
    pilot.preSteps(Pilot.worker(), id);
    refused(ProjectRefusal.PLAN_MISSING, () -> pilot.submit(Pilot.worker(), id, ""));
    file(Pilot.province(), scheme, "县里补报，已核");
    refused(ProjectRefusal.DESIGNS_MISSING, () -> pilot.submit(Pilot.worker(), id, ""));
    design(Pilot.province(), scheme, "随方案补报");
    pilot.submit(Pilot.worker(), id, "");
    assertThat(pilot.project(id).stage()).isEqualTo(Stage.REVIEW);
  }

  @Test
  @Covers({"APP-27", "SUPL-16"})
  void aCountyFilesOnTheDaysOfThePhaseAndOnNoOther() {
    var scheme = pilot.bare("53", Scheme.Kind.PILOT, 0);
    for (var late : List.of("2026-06-14T15:50:00Z", "2026-06-30T16:00:00Z")) {
      pilot.moment(late);
      refused(ProjectRefusal.PLAN_OVER, () -> file(Pilot.county(), scheme, "晚了"));
      refused(ProjectRefusal.PLAN_OVER, () -> design(Pilot.worker(), scheme, "晚了"));
      assertThatThrownBy(() -> file(Pilot.province(), scheme, "")).isInstanceOf(Invalid.class);
    }
    pilot.moment("2026-06-14T16:00:00Z");
    assertThat(file(Pilot.county(), scheme, "")).isEqualTo(1);
    pilot.moment("2026-06-30T15:50:00Z");
    assertThat(file(Pilot.county(), scheme, "")).isEqualTo(2);
    design(Pilot.worker(), scheme, "");
    assertThatThrownBy(() -> design(Pilot.worker(), scheme, "")).isInstanceOf(Invalid.class);
    refused(ProjectRefusal.NOT_YOURS, () -> file(Pilot.street(), scheme, ""));
    assertThat(pilot.plans.plans(scheme, new PlaceCode("53"))).hasSize(1);
  }

  private int file(Actor actor, Scheme.Id scheme, String reason) {
    return pilot.at(
        () -> pilot.plans.file(actor, scheme, new PlaceCode("530111"), Pilot.paper(reason)));
  }

  private UUID design(Actor actor, Scheme.Id scheme, String reason) {
    return pilot.at(() -> pilot.plans.design(actor, scheme, Pilot.idea("四点半课堂（示例）", reason)));
  }

  @Test
  @Covers("APP-31")
  void aLaterTierWaitsForItsDay() {
    var scheme = called();
    tier(scheme, "530111", 2, "2026-08-01");
    tier(scheme, "530111001002", 1, "2026-07-01");
    pilot.neighbour(scheme, 2);
    pilot.moment("2026-07-05T01:00:00Z");
    var id = pilot.open(Pilot.worker(), scheme, Pilot.COMMUNITY);
    pilot.write(Pilot.worker(), id, pilot.sound(id, 80_000));
    pilot.preSteps(Pilot.worker(), id);
    pilot.moment("2026-07-31T15:58:00Z");
    refused(ProjectRefusal.NOT_YET, () -> pilot.submit(Pilot.worker(), id, ""));
    pilot.moment("2026-07-31T16:00:00Z");
    pilot.submit(Pilot.worker(), id, "");
    assertThat(pilot.project(id).stage()).isEqualTo(Stage.REVIEW);
    refused(
        ProjectRefusal.NOT_YOURS,
        () -> tiers.set(Pilot.county(), scheme, tiers.of(scheme).getFirst()));
  }

  private void tier(Scheme.Id scheme, String place, int nr, String opens) {
    var tier = new Tiers.Tier(new PlaceCode(place), nr, java.time.LocalDate.parse(opens));
    pilot.at(() -> {
      tiers.set(Pilot.province(), scheme, tier);
      return null;
    });
  }

  private static void refused(ProjectRefusal reason, Runnable work) {
    assertThatThrownBy(work::run)
        .isInstanceOfSatisfying(Refused.class, it -> assertThat(it.reason()).isEqualTo(reason));
  }
}
