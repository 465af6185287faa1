package org.liandong.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.liandong.As.actor;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.liandong.Covers;
import org.liandong.MeetingSamples;
import org.liandong.PlatformTest;
import org.liandong.World;
import org.liandong.base.Absent;
import org.liandong.base.AccountId;
import org.liandong.base.Actor;
import org.liandong.base.PlaceCode;
import org.liandong.base.Position;
import org.liandong.base.Refused;
import org.liandong.meetings.Motion.Choice;

/** Who comes, who may open, who acts for whom, what is written down. */
@PlatformTest
class MeetingsTests extends Called {
  @Test
  @Covers("DEM-08")
  void quorumIsMoreThanHalfAndExactlyHalfOrOneShortIsRefusedWithTheClause() {
    come(4);
    assertThatThrownBy(() -> meetings.open(worker, meeting, 2))
        .isInstanceOfSatisfying(
            Refused.class,
            it -> {
              assertThat(it.reason()).isEqualTo(MeetingRefusal.NO_QUORUM);
              assertThat(it.clause()).isNotNull();
              assertThat(it.clause().sentence()).contains("4").contains("9");
            });
    come(5);
    meetings.open(worker, meeting, 2);
    assertThat(meetings.find(worker, meeting).stage()).isEqualTo(Stage.SITTING);
  }

  @Test
  @Covers("DEM-08")
  void inGuanduTwoThirdsAreEnoughAndOneShortIsNot() {
    guandu();
    come(5);
    assertThatThrownBy(() -> meetings.open(worker, meeting, 2))
        .isInstanceOfSatisfying(
            Refused.class,
            it -> assertThat(it.clause().source()).contains("《官渡区“十三五”社区建设发展规划》2016年12月 原文第108行"));
    come(6);
    meetings.open(worker, meeting, 2);
  }

  @Test
  void aRosterChangedLaterDoesNotChangeAMeetingThatWasCalled() {
    MeetingSamples.seat(
        platform, body, "resident-representatives.member", "后来者", "", AccountId.NONE);
    assertThat(meetings.roll(worker, meeting).entitled()).isEqualTo(9);
    assertThat(bodies.seats(worker, body)).hasSize(10);
  }

  @Test
  void theRoomsCodeChecksInAndAnotherDoesNot() {
    var code = meetings.find(worker, meeting).code();
    var wrong = code.equals("000000") ? "000001" : "000000";
    refused(MeetingRefusal.WRONG_CODE, () -> attendances.checkIn(members.get(2), meeting, wrong));
    attendances.checkIn(members.get(2), meeting, code);
    assertThat(meetings.roll(worker, meeting).present()).isEqualTo(1);
    var stranger = actor("路人", Position.RESIDENT, World.COMMITTEE.value());
    assertThatThrownBy(() -> attendances.checkIn(stranger, meeting, code))
        .isInstanceOf(Absent.class);
  }

  @Test
  void oneMemberActsForOneAndComingInPersonEndsIt() {
    attendances.represent(members.get(8), meeting, seat(9), seat(1), null);
    refused(
        MeetingRefusal.NO_PROXY,
        () -> attendances.represent(members.get(7), meeting, seat(8), seat(1), null));
    come(1);
    assertThat(meetings.roll(worker, meeting).present()).isEqualTo(2);
    attendances.list(worker, meeting, Set.of(seat(9)));
    assertThat(meetings.roll(worker, meeting).representedBy(seat(1))).isEmpty();
    var id = motion(Motion.Ballot.SECRET);
    refused(MeetingRefusal.NO_PROXY, () -> ballots.cast(members.get(0), id, Choice.YES, seat(9)));
  }

  @Test
  @Covers({"ACT-07", "ACT-14"})
  void minutesAreSignedByTheChairAndATaskOfTwoIsDoneWhenBothSaySo() {
    sit(5);
    var owner = actor("责任人", Position.COMMUNITY_WORKER, "530111001002");
    var other = new Resolution.Naming(AccountId.NONE, "区委组织部", "区委组织部");
    var one = new Resolution.Naming(owner.account(), "责任人", "民政局");
    var draft =
        new Resolution.Draft(
            Resolution.Kind.TASK, "社区用房", null, LocalDate.of(2026, 12, 1), List.of(one, other));
    var task = resolutions.resolve(worker, meeting, draft);
    assertThat(tasks.waitingFor(owner, 10)).hasSize(1);
    minutes.write(worker, meeting, "第一稿");
    meetings.close(worker, meeting, version());
    refused(MeetingRefusal.UNSIGNED, () -> minutes.record(worker, meeting));
    minutes.sign(members.get(0), meeting, 1, seat(1), null);
    minutes.write(worker, meeting, "第二稿");
    refused(MeetingRefusal.UNSIGNED, () -> minutes.record(worker, meeting));
    refused(MeetingRefusal.STALE, () -> minutes.sign(members.get(0), meeting, 1, seat(1), null));
    minutes.sign(members.get(0), meeting, 2, seat(1), null);
    minutes.record(worker, meeting);
    resolutions.report(owner, task, 1, "办好了");
    assertThat(resolutions.find(worker, task).done()).isFalse();
    refused(MeetingRefusal.NOT_OWNER, () -> resolutions.report(owner, task, 2, "也办好了"));
    resolutions.report(worker, task, 2, "办好了");
    assertThat(resolutions.find(worker, task).done()).isTrue();
    assertThat(tasks.waitingFor(owner, 10)).isEmpty();
  }

  @Test
  @Covers("Z-02")
  void whoSeesAMeeting() {
    for (var sees : List.of(worker, members.get(3), World.streetOfficer(), World.countyOfficer()))
      assertThat(meetings.find(sees, meeting).id()).as(sees.name()).isEqualTo(meeting);
    for (var blind :
        List.of(
            Actor.VISITOR,
            actor("邻居", Position.RESIDENT, World.COMMITTEE.value()),
            actor("别区", Position.COUNTY_OFFICER, "330203"),
            World.gridOwner()))
      assertThatThrownBy(() -> meetings.find(blind, meeting))
          .as(blind.name())
          .isInstanceOf(Absent.class);
    refused(MeetingRefusal.NOT_CONVENER, () -> meetings.open(members.get(3), meeting, 2));
    assertThat(new PlaceCode("530111001001")).isEqualTo(World.COMMITTEE);
  }
}
