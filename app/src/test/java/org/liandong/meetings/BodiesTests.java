package org.liandong.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.liandong.Covers;
import org.liandong.MeetingSamples;
import org.liandong.PlatformTest;
import org.liandong.World;
import org.liandong.base.AccountId;
import org.liandong.base.Actor;
import org.liandong.platform.Reach;

/** Bodies of every kind, their seats, and when they are late. */
@PlatformTest
class BodiesTests extends Called {
  @Test
  @Covers({"ACT-06", "ACT-07", "ACT-15", "ACT-09"})
  void theJointConferenceHasOneLeadFiveDepartmentsAndOthers() {
    var county = World.countyOfficer();
    var id = bodies.found(county, World.COUNTY, "joint-conference", "联席会议（示例）");
    var units = List.of("牵头单位", "部门一", "部门二", "部门三", "部门四");
    for (int i = 0; i < units.size(); i++)
      MeetingSamples.seat(
          platform,
          id,
          "joint-conference." + (i == 0 ? "lead" : "department"),
          units.get(i),
          units.get(i),
          AccountId.NONE);
    var plan = MeetingSamples.meeting(platform, id, clock.instant().plus(Duration.ofDays(5)));
    refused(MeetingRefusal.INCOMPLETE, () -> meetings.call(county, plan, 1));
    MeetingSamples.seat(platform, id, "joint-conference.department", "五", "五", AccountId.NONE);
    refused(
        MeetingRefusal.SLOT_FULL,
        () ->
            MeetingSamples.seat(
                platform, id, "joint-conference.department", "六", "六", AccountId.NONE));
    meetings.call(county, plan, 1);
    for (var kind : List.of("lead-body", "partners", "expert-group", "consultation"))
      bodies.found(county, World.COUNTY, kind, kind);
    refused(
        MeetingRefusal.WRONG_LEVEL,
        () -> bodies.found(worker, World.COMMITTEE, "joint-conference", "x"));
  }

  @Test
  @Covers({"ACT-24", "DEM-15", "DEL-04", "ACT-19", "ACT-25", "ACT-23"})
  void aPartTimeMemberComesFromAUnitAndEveryKindOfBodyStandsInACommunity() {
    guandu();
    var two = bodies.found(worker, World.COMMITTEE, "two-committees", "两委会（示例）");
    refused(
        MeetingRefusal.NO_UNIT,
        () ->
            MeetingSamples.seat(
                platform, two, "two-committees.part-time", "兼职", "", AccountId.NONE));
    MeetingSamples.seat(platform, two, "two-committees.part-time", "兼职", "铁路局党委", AccountId.NONE);
    assertThat(bodies.seats(worker, two).getFirst().position()).isEqualTo(Seat.Position.PART_TIME);
    for (var kind :
        List.of(
            "four-parties",
            "supervision-committee",
            "consultation-council",
            "delegates-studio",
            "organisation")) bodies.found(worker, World.COMMITTEE, kind, kind);
    var template = bodies.found(worker, World.COMMITTEE, "organisation", "2+1+1+X");
    assertThat(platform.getBean(BodyKinds.class).of(bodies.find(worker, template)).slots())
        .extracting(BodyKind.Slot::least)
        .containsExactly(2, 1, 1, 0);
  }

  @Test
  @Covers({"ACT-08", "DEL-04"})
  void aBodyThatIsLateIsToldOnceAndWaitsForItsConveners() {
    var today = LocalDate.now(clock.withZone(org.liandong.base.WorkingDays.ZONE));
    bodies.schedule(worker, body, 31, today);
    assertThat(overdue.tell()).isZero();
    bodies.schedule(worker, body, 31, today.minusDays(1));
    assertThat(overdue.tell()).isEqualTo(1);
    overdue.tell();
    var chair = members.getFirst();
    var told =
        reaches.within(Reach.of(chair), () -> inbox.messages(chair, null, 10)).rows().stream()
            .filter(message -> message.key().equals("meetings.told.OVERDUE"));
    assertThat(told).hasSize(1);
    BooleanSupplier waits =
        () ->
            tasks.waitingFor(worker, 10).stream()
                .anyMatch(task -> task.key().equals("meetings.task.overdue"));
    assertThat(waits.getAsBoolean()).isTrue();
    sit(5);
    meetings.close(worker, meeting, version());
    assertThat(waits.getAsBoolean()).isFalse();
  }

  @Test
  @Covers("DEM-10")
  void whoeverSitsInTheTwoCommitteesDoesNotSitInTheOneThatOverseesThem() {
    var two = bodies.found(worker, World.COMMITTEE, "two-committees", "“两委”会（示例）");
    var overseers = bodies.found(worker, World.COMMITTEE, "supervision-committee", "居务监督委员会（示例）");
    seat(two, "two-committees.member", members.get(0));
    refused(
        MeetingRefusal.APART,
        () -> seat(overseers, "supervision-committee.member", members.get(0)));
    seat(overseers, "supervision-committee.member", members.get(1));
    refused(MeetingRefusal.APART, () -> seat(two, "two-committees.member", members.get(1)));
  }

  private void seat(Body.Id to, String slot, Actor who) {
    MeetingSamples.seat(platform, to, slot, who.name(), "", who.account());
  }
}
