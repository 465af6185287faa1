package org.liandong.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liandong.As;
import org.liandong.Covers;
import org.liandong.PlatformTest;
import org.liandong.base.Actor;
import org.liandong.base.Invalid;
import org.liandong.base.PlaceCode;
import org.liandong.base.Position;
import org.liandong.base.Refused;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Who evaluates, who visits, and what places are marked as. */
@PlatformTest
class OversightTests {
  private static final Actor OUTSIDER = As.actor("于某（示例）", Position.RESIDENT, "330203001001");

  @Autowired ApplicationContext platform;
  @Autowired Evaluators evaluators;
  @Autowired Visits visits;
  @Autowired Marks marks;
  @Autowired ProgressReports reports;
  @Autowired ProjectTasks tasks;
  private Running running;

  @BeforeEach
  void underWay() {
    running = new Running(platform, "2026-07-02T01:00:00Z");
  }

  private void name(Actor by, Actor named, Organisation.Id body) {
    running.pilot.at(() -> {
      evaluators.name(by, running.id, new Evaluators.Goes(named.account(), named.name()), body);
      return null;
    });
  }

  /** A body that has nothing to do with anything, in another county. */
  private Organisation.Id fair() {
    return body("330203", "公正评估中心", Organisation.Kind.SERVICE);
  }

  private Organisation.Id body(String place, String name, Organisation.Kind kind) {
    var full = name + java.util.UUID.randomUUID() + "（示例）";
    return running.pilot.at(() ->
        running.pilot.organisations.file(Actor.PLATFORM, new PlaceCode(place), full, kind, ""));
  }

  @Test
  @Covers("APP-25")
  void theProvinceNamesAnEvaluatorWhoIsLinkedWithNobody() {
    refused(ProjectRefusal.NOT_YOURS, () -> name(Pilot.city(), OUTSIDER, fair()));
    name(Pilot.province(), OUTSIDER, fair());
    assertThat(evaluators.of(running.id))
        .singleElement()
        .satisfies(one -> assertThat(one.account()).isEqualTo(OUTSIDER.account()));
    assertThat(running.pilot.projects.find(OUTSIDER, running.id).title()).isNotEmpty();
    assertThat(reports.may(OUTSIDER, running.pilot.project(running.id))).isFalse();
    name(Pilot.province(), OUTSIDER, fair());
    assertThat(evaluators.of(running.id)).hasSize(1);
    assertThat(running.told(OUTSIDER, "projects.told.evaluator")).isPositive();
  }

  @Test
  @Covers("APP-25")
  void whoAppliesCarriesOutOrOpinedOnAnyLevelIsRefused() {
    var body = fair();
    for (var part : List.of(Pilot.worker(), Pilot.agency()))
      refused(ProjectRefusal.EVALUATOR_TAKES_PART, () -> name(Pilot.province(), part, body));
    for (var level : List.of(Pilot.street(), Pilot.county()))
      refused(ProjectRefusal.EVALUATOR_OPINED, () -> name(Pilot.province(), level, body));
  }

  @Test
  @Covers("APP-25")
  void whoServesAtACommunityStreetCountyOrCityIsRefusedAndElsewhereIsNot() {
    var body = fair();
    for (var place : List.of("530111001001", "530111001", "530111", "5301")) {
      var serving = running.seated(As.actor("任职" + place, position(place), place));
      refused(ProjectRefusal.EVALUATOR_APPOINTED, () -> name(Pilot.province(), serving, body));
    }
    name(
        Pilot.province(),
        running.seated(As.actor("他处任职", Position.STREET_OFFICER, "530111002")),
        body);
    assertThat(evaluators.of(running.id)).hasSize(1);
  }

  private static Position position(String place) {
    return switch (place.length()) {
      case 12 -> Position.COMMUNITY_WORKER;
      case 9 -> Position.STREET_OFFICER;
      case 6 -> Position.COUNTY_OFFICER;
      default -> Position.CITY_OFFICER;
    };
  }

  @Test
  @Covers("APP-25")
  void theBodyThatCarriesItOutOrPaysForItIsRefusedWhateverItIsCalled() {
    var id = running.id;
    var carrier = new Organisation.Id(id.county(), running.pilot.project(id).carrier().id());
    refused(ProjectRefusal.EVALUATOR_BODY, () -> name(Pilot.province(), OUTSIDER, carrier));
    // a name that only sounds like the carrier's is another body
    name(Pilot.province(), OUTSIDER, body("330203", "邻里社工服务中心", Organisation.Kind.SERVICE));
    assertThat(evaluators.of(id)).hasSize(1);
  }

  @Test
  @Covers("APP-25")
  void aBodyThatPaysIsRefusedByItsIdAndWhoSignsInForItToo() {
    var payer = body("530111", "滇爱基金会", Organisation.Kind.FOUNDATION);
    var organisations = running.pilot.organisations;
    organisations.join(Actor.PLATFORM, payer, OUTSIDER.account(), OUTSIDER.name());
    running.paidBy(organisations.find(payer).name());
    refused(ProjectRefusal.EVALUATOR_TAKES_PART, () -> name(Pilot.province(), OUTSIDER, fair()));
    var other = As.actor("何某（示例）", Position.RESIDENT, "330203001001");
    refused(ProjectRefusal.EVALUATOR_BODY, () -> name(Pilot.province(), other, payer));
    name(Pilot.province(), other, fair());
    assertThat(evaluators.of(running.id)).hasSize(1);
  }

  /** 事业单位 of the county or the street belong to levels that decided. */
  @Test
  @Covers("APP-25")
  void aPublicInstitutionOfThePlaceIsRefusedAndOneOfAnotherIsNot() {
    for (var place : List.of("530111", "530111001")) {
      var institution = body(place, "服务中心", Organisation.Kind.INSTITUTION);
      refused(ProjectRefusal.EVALUATOR_BODY, () -> name(Pilot.province(), OUTSIDER, institution));
    }
    name(Pilot.province(), OUTSIDER, body("530111002", "服务中心", Organisation.Kind.INSTITUTION));
    assertThat(evaluators.of(running.id)).hasSize(1);
  }

  @Test
  @Covers("APP-26")
  void aVisitStandsInTheScheduleAndIsWrittenDownOnce() {
    name(Pilot.province(), OUTSIDER, fair());
    int nr = plan("2026-08-01", null);
    assertThat(tasks.waitingFor(OUTSIDER, 10))
        .singleElement()
        .satisfies(task -> assertThat(task.key()).isEqualTo("projects.task.visit"));
    refused(
        ProjectRefusal.NOT_YOURS,
        () -> write(Pilot.county(), nr, new Visits.Seen("x", 0, 0, null)));
    assertThatThrownBy(() -> write(OUTSIDER, nr, new Visits.Seen("好", 10, 11, null)))
        .isInstanceOf(Invalid.class);
    write(OUTSIDER, nr, new Visits.Seen("台账不全", 10, 10, null));
    refused(
        ProjectRefusal.VISITED_ALREADY,
        () -> write(OUTSIDER, nr, new Visits.Seen("再写", 0, 0, null)));
    assertThat(tasks.waitingFor(OUTSIDER, 10)).isEmpty();
  }

  @Test
  @Covers("APP-26")
  void aReturnVisitGoesBackToOneThatWasMadeAndSaysWhatBecameOfIt() {
    name(Pilot.province(), OUTSIDER, fair());
    int first = plan("2026-08-01", null);
    assertThatThrownBy(() -> plan("2026-09-01", first)).isInstanceOf(Invalid.class);
    write(OUTSIDER, first, new Visits.Seen("台账不全", 10, 7, null));
    int back = plan("2026-09-01", first);
    assertThatThrownBy(() -> write(OUTSIDER, back, new Visits.Seen("补齐了", 8, 8, null)))
        .isInstanceOf(Invalid.class);
    write(OUTSIDER, back, new Visits.Seen("补齐了", 8, 8, true));
    assertThat(visits.of(running.id).getLast().plan().after()).isEqualTo(first);
    assertThatThrownBy(() -> plan("2026-07-01", null)).isInstanceOf(Invalid.class);
  }

  private int plan(String day, Integer after) {
    var meant = new Visits.Plan(LocalDate.parse(day), "看台账", after);
    return running.pilot.at(() -> visits.plan(OUTSIDER, running.id, meant));
  }

  private void write(Actor actor, int nr, Visits.Seen seen) {
    running.pilot.at(() -> {
      visits.write(actor, running.id, nr, seen);
      return null;
    });
  }

  @Test
  @Covers({"APP-31", "APP-32"})
  void aMarkHoldsForAllBelowAndIsGivenFromAbove() {
    var regions = Set.of("remote", "border", "old-base");
    for (var code : regions) mark(Pilot.province(), "530111", code, regions);
    mark(Pilot.county(), "530111001", Marks.PILOT, regions);
    var community = Pilot.COMMUNITY;
    var other = new PlaceCode("530111002001");
    assertThat(marks.at(List.of(community)).get(community))
        .containsExactlyInAnyOrder("remote", "border", "old-base", "pilot");
    assertThat(marks.at(List.of(other)).get(other)).hasSize(3);
    refused(ProjectRefusal.NOT_YOURS, () -> mark(Pilot.county(), "530111", Marks.PILOT, regions));
    assertThatThrownBy(() -> mark(Pilot.province(), "530111", "rich", regions))
        .isInstanceOf(Invalid.class);
    marks.set(Pilot.county(), new Marks.Mark(new PlaceCode("530111001"), "pilot"), false, regions);
    assertThat(marks.at(List.of(community)).get(community)).hasSize(3);
  }

  private void mark(Actor actor, String place, String code, Set<String> known) {
    marks.set(actor, new Marks.Mark(new PlaceCode(place), code), true, known);
  }

  private static void refused(ProjectRefusal reason, Runnable work) {
    assertThatThrownBy(work::run)
        .isInstanceOfSatisfying(Refused.class, it -> assertThat(it.reason()).isEqualTo(reason));
  }
}
