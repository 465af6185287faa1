package org.liandong.stations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liandong.As;
import org.liandong.Covers;
import org.liandong.PlatformTest;
import org.liandong.World;
import org.liandong.base.Absent;
import org.liandong.base.AccountId;
import org.liandong.base.Actor;
import org.liandong.base.Position;
import org.liandong.base.Refused;
import org.liandong.meetings.OpenBodies;
import org.liandong.platform.Moment;
import org.liandong.stations.Society.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;

@PlatformTest
class StationsTests {
  private static final Actor DIRECTOR =
      As.actor("站长（示例）", Position.STATION_DIRECTOR, World.COMPOUND_1.value());
  private static final Actor ZHOU = resident("周桂英（示例）");
  private static final Actor WU = resident("吴大勇（示例）");
  private static final Station.Facts FACTS =
      new Station.Facts("和平邻舍家（示例）", "3栋一楼", "每天 9:00—17:00", "", List.of("home-care"));
  @Autowired World world;
  @Autowired Stations stations;
  @Autowired Plans plans;
  @Autowired Points points;
  @Autowired Societies societies;
  @Autowired Activities activities;
  @Autowired OpenBodies bodies;
  @Autowired JdbcTemplate jdbc;
  @Autowired Clock clock;

  private static Actor resident(String name) {
    return As.actor(name, Position.RESIDENT, World.COMMITTEE.value());
  }

  @BeforeEach
  void town() {
    world.town();
  }

  @Test
  @Covers({"NEJ-12", "NEJ-13"})
  void aCompoundHasOneStationAtMostAndNothingElseHasOne() {
    stations.open(DIRECTOR, World.COMPOUND_1, FACTS);
    refused(StationRefusal.EXISTS, () -> stations.open(DIRECTOR, World.COMPOUND_1, FACTS));
    refused(
        StationRefusal.NOT_A_COMPOUND,
        () -> stations.open(World.worker(), World.BUILDING_1, FACTS));
    refused(
        StationRefusal.NOT_A_COMPOUND, () -> stations.open(World.worker(), World.COMMITTEE, FACTS));
    assertThatThrownBy(() ->
            jdbc.update(
                "insert into stations.station (county, compound, committee, name, premises, hours,"
                    + " phone, services, since, version) values ('530111', '530111001001',"
                    + " '530111001001', 'a', 'b', '', '', '{}', now(), 1)"))
        .isInstanceOf(DataIntegrityViolationException.class);
  }

  @Test
  @Covers("NEJ-12")
  void whoDoesNotRunThePlaceRunsNoStation() {
    refused(StationRefusal.NOT_YOURS, () -> stations.open(DIRECTOR, World.COMPOUND_2, FACTS));
    refused(StationRefusal.NOT_YOURS, () -> stations.open(ZHOU, World.COMPOUND_1, FACTS));
    var helping =
        new Actor(
            World.worker().account(),
            "赵某",
            World.worker().hat(),
            new Actor.Principal(ZHOU.account(), ZHOU.name(), "1"));
    refused(StationRefusal.NOT_YOURS, () -> stations.open(helping, World.COMPOUND_1, FACTS));
  }

  @Test
  void aStaleFormChangesNothingAndAClosedStationOpensAgain() {
    stations.open(DIRECTOR, World.COMPOUND_1, FACTS);
    stations.change(DIRECTOR, World.COMPOUND_1, 1, FACTS);
    refused(StationRefusal.STALE, () -> stations.change(DIRECTOR, World.COMPOUND_1, 1, FACTS));
    stations.close(DIRECTOR, World.COMPOUND_1, 2);
    assertThat(stations.count(World.COUNTY)).isZero();
    refused(StationRefusal.CLOSED, () -> stations.change(DIRECTOR, World.COMPOUND_1, 3, FACTS));
    stations.open(DIRECTOR, World.COMPOUND_1, FACTS);
    assertThat(stations.list(World.STREET, null, 10).rows()).hasSize(1);
  }

  @Test
  @Covers("NEJ-14")
  void theCouncilIsABodyOfTheCompoundAndThereIsOne() {
    stations.open(DIRECTOR, World.COMPOUND_1, FACTS);
    var council = stations.council(DIRECTOR, World.COMPOUND_1, "和平小区理事会（示例）");
    assertThat(stations.find(World.COMPOUND_1).council()).isEqualTo(council);
    var sheet = bodies.read(council).orElseThrow();
    assertThat(sheet.body().place()).isEqualTo(World.COMPOUND_1);
    assertThat(sheet.seats()).isEmpty();
    refused(
        StationRefusal.COUNCIL_STANDS, () -> stations.council(DIRECTOR, World.COMPOUND_1, "又一个"));
  }

  @Test
  @Covers({"NEJ-15", "NEJ-16"})
  void aPlanNamesAllFourAndAnOldTroubleIsDoneWhenItsPictureShowsIt() {
    stations.open(DIRECTOR, World.COMPOUND_1, FACTS);
    var roles = new Plan.Roles("党支部", "物业、居委、业委会", "楼栋长", "互助会");
    var day = LocalDate.of(2026, 3, 1);
    plans.make(
        DIRECTOR, World.COMPOUND_1, new Plan.Draft("楼道翻新", "", roles, day, day, UUID.randomUUID()));
    var plan = plans.list(World.COMPOUND_1).getFirst().id();
    var draft = new Problem.Draft("old.roof", "屋顶漏水", null, null, "/files/a", UUID.randomUUID());
    plans.add(DIRECTOR, World.COMPOUND_1, plan, draft);
    var problem = plans.problems(World.COMPOUND_1).getFirst().id();
    refused(
        StationRefusal.WRONG_STAGE,
        () -> plans.finish(DIRECTOR, World.COMPOUND_1, problem, "/files/b"));
    plans.begin(DIRECTOR, World.COMPOUND_1, problem);
    plans.finish(DIRECTOR, World.COMPOUND_1, problem, "/files/b");
    assertThat(plans.problems(World.COMPOUND_1).getFirst().stage()).isEqualTo(Problem.Stage.DONE);
    assertThatThrownBy(() -> jdbc.update("update stations.problem set after = null"))
        .isInstanceOf(DataIntegrityViolationException.class);
  }

  @Test
  void aPlanOfAnotherCompoundIsNotThere() {
    stations.open(DIRECTOR, World.COMPOUND_1, FACTS);
    var draft = new Problem.Draft("old.roof", "漏水", null, null, "/files/a", UUID.randomUUID());
    assertThatThrownBy(() -> plans.add(DIRECTOR, World.COMPOUND_1, UUID.randomUUID(), draft))
        .isInstanceOf(Absent.class);
  }

  @Test
  @Covers("NEJ-23")
  void pointsOfTheFourKindsStandWithTheirHours() {
    for (var kind : List.of("love-stop", "home-care", "call-help", "half-past-four"))
      points.open(
          World.worker(),
          World.COMMITTEE,
          new Point.Facts(kind, kind, "南门旁", "", "每天 9:00—17:00", null),
          UUID.randomUUID());
    assertThat(points.list(World.STREET)).hasSize(4);
    var one = points.list(World.COMMITTEE).getFirst();
    points.close(World.worker(), one.id(), 1);
    refused(StationRefusal.STALE, () -> points.close(World.worker(), one.id(), 1));
    assertThat(points.list(World.COMMITTEE)).hasSize(3);
  }

  @Test
  @Covers({"NEJ-21", "NEJ-24"})
  void residentsFoundAGroupAndOnlyMembersSeeWhoBelongs() {
    var id = societies.found(ZHOU, draft("守望互助会"));
    assertThat(societies.find(id).resident()).isTrue();
    assertThat(societies.members(WU, id)).isEmpty();
    societies.join(WU, id);
    societies.join(WU, id);
    assertThat(societies.members(WU, id)).hasSize(2);
    refused(StationRefusal.NAME_TAKEN, () -> societies.found(WU, draft("守望互助会")));
    refused(StationRefusal.LEADER_STAYS, () -> societies.leave(ZHOU, id));
    societies.appoint(ZHOU, id, WU.account(), Role.LEADER);
    societies.leave(ZHOU, id);
    assertThat(societies.members(WU, id)).hasSize(1);
    var stranger = As.actor("外地人（示例）", Position.RESIDENT, World.OTHER_COMMITTEE.value());
    refused(StationRefusal.NOT_YOURS, () -> societies.join(stranger, id));
  }

  @Test
  @Covers("NEJ-22")
  void everyHelpIsLedByASocialWorkerAndAVolunteer() {
    var id = societies.found(ZHOU, draft("守望互助会"));
    societies.join(WU, id);
    var worker = resident("社工（示例）");
    societies.join(worker, id);
    refused(
        StationRefusal.NOT_LEADER,
        () -> societies.appoint(ZHOU, id, worker.account(), Role.SOCIAL_WORKER));
    refused(StationRefusal.NO_TEAM, () -> announce(id, worker, WU));
    societies.appoint(World.worker(), id, worker.account(), Role.SOCIAL_WORKER);
    refused(StationRefusal.NO_TEAM, () -> announce(id, worker, WU));
    societies.appoint(ZHOU, id, WU.account(), Role.VOLUNTEER);
    refused(StationRefusal.NO_TEAM, () -> announce(id, WU, worker));
    announce(id, worker, WU);
    var activity = activities.list(id).getFirst();
    assertThat(activity.resident()).isTrue();
    activities.take(ZHOU, id, activity.id());
    activities.take(ZHOU, id, activity.id());
    assertThat(activities.list(id).getFirst().takers()).isEqualTo(1);
    refused(
        StationRefusal.NOT_BEGUN,
        () -> activities.hold(ZHOU, id, activity.id(), new Activity.Held(60, 8)));
  }

  @Test
  @Covers("NEJ-25")
  void whatWasHeldIsCountedWithWhoBeganIt() {
    var id = societies.found(ZHOU, draft("守望互助会"));
    societies.join(WU, id);
    societies.appoint(World.worker(), id, ZHOU.account(), Role.SOCIAL_WORKER);
    societies.appoint(World.worker(), id, WU.account(), Role.VOLUNTEER);
    Moment.at(
        clock.instant().minus(Duration.ofDays(2)),
        () -> {
          announce(id, ZHOU, WU);
          return true;
        });
    var activity = activities.list(id).getFirst();
    activities.hold(WU, id, activity.id(), new Activity.Held(90, 12));
    refused(
        StationRefusal.WRONG_STAGE,
        () -> activities.hold(WU, id, activity.id(), new Activity.Held(90, 12)));
    assertThat(activities.done(World.COMMITTEE)).isEqualTo(new Activities.Done(1, 1, 90, 12));
  }

  private void announce(Society.Id id, Actor worker, Actor helper) {
    activities.announce(
        ZHOU,
        id,
        new Activity.Draft(
            "理发", "广场", tomorrow(), account(worker), account(helper), UUID.randomUUID()));
  }

  private static AccountId account(Actor actor) {
    return actor.account();
  }

  private Instant tomorrow() {
    return clock.instant().plus(Duration.ofDays(1));
  }

  private static Society.Draft draft(String name) {
    return new Society.Draft(World.COMMITTEE, name, "互相帮忙", UUID.randomUUID());
  }

  private static void refused(StationRefusal reason, ThrowingCallable work) {
    assertThatThrownBy(work)
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
  }
}
