package org.liandong.procedures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.liandong.As;
import org.liandong.Covers;
import org.liandong.MeetingSamples;
import org.liandong.PlatformTest;
import org.liandong.base.AccountId;
import org.liandong.base.Actor;
import org.liandong.base.Position;
import org.liandong.meetings.Attendances;
import org.liandong.meetings.Ballots;
import org.liandong.meetings.Meeting;
import org.liandong.meetings.Meetings;
import org.liandong.meetings.Minutes;
import org.liandong.meetings.Motion;
import org.liandong.meetings.Motions;
import org.springframework.beans.factory.annotation.Autowired;

/** Gates handed to meetings and notices: what they come to is taken from there, and only there. */
@PlatformTest
class ReferralsTests extends Referring {
  private static final Actor CHAIR = As.actor("召集人（示例）", Position.RESIDENT, Town.COMMITTEE.value());
  @Autowired ReferralReading reading;
  @Autowired VoteResults votes;
  @Autowired Meetings meetings;
  @Autowired Motions motions;
  @Autowired Ballots ballots;
  @Autowired Attendances attendances;
  @Autowired Minutes minutes;

  private void body() {
    var accounts =
        List.of(CHAIR.account(), AccountId.NONE, AccountId.NONE, AccountId.NONE, AccountId.NONE);
    town.at(() -> MeetingSamples.representatives(platform, accounts));
  }

  @Test
  @Covers({"APP-03", "DEM-15"})
  void whereTheBodyStandsItsMeetingDecidesAndNobodyTypesTheResult() {
    body();
    var typed = new Act.Held(MEETING, new Act.Tally(town.today(), 5, 5, 5, 0, 0), "");
    refused(ProcedureRefusal.BODY_DECIDES, () -> town.act(Town.worker(), id, typed, 1));
    var meeting = convene(Town.worker());
    refused(ProcedureRefusal.REFERRED, () -> convene(Town.worker()));
    decide(meeting, 4, 3);
    assertThat(town.progress(id).facts(MEETING)).as("minutes are not signed").isEmpty();
    sign(meeting);
    var held = (Act.Held) procedures.facts(Actor.PLATFORM, id).getLast().act();
    assertThat(held.tally()).isEqualTo(new Act.Tally(day(meeting), 5, 4, 3, 0, 1));
    assertThat(step()).isEqualTo("post");
    // told again, nothing happens
    int version = town.progress(id).version();
    town.at(() -> {
      votes.take(meeting);
      return true;
    });
    assertThat(town.progress(id).version()).isEqualTo(version);
  }

  @Test
  @Covers("APP-03")
  void aLostVoteEndsItAndOnlyTheClerkOfTheGateConvenes() {
    body();
    refused(ProcedureRefusal.WRONG_LEVEL, () -> convene(Town.street()));
    var meeting = convene(Town.worker());
    decide(meeting, 5, 2);
    sign(meeting);
    assertThat(town.progress(id).stage()).isEqualTo(Stage.REJECTED);
  }

  @Test
  void whatWasSentBackMeanwhileIsNotDecidedByTheOldMeeting() {
    body();
    var meeting = convene(Town.worker());
    town.act(Town.worker(), id, new Act.Returned(MEETING, "hearing", "重开听证"), 0);
    town.at(() -> {
      referred.stop(id, "退回");
      return true;
    });
    var motion = motions.list(Actor.PLATFORM, meeting).getFirst();
    assertThat(motion.stage()).isEqualTo(Motion.Stage.WITHDRAWN);
    town.playTo(id, Town.worker(), MEETING);
    convene(Town.worker());
    assertThat(reading.of(procedures.find(Actor.PLATFORM, id))).hasSize(2);
  }

  private Meeting.Id convene(Actor actor) {
    var begins = Instant.parse(town.today().plusDays(4) + "T06:00:00Z");
    var convening =
        new Referrals.Convening(
            null, "社区会议室", begins, Motion.Ballot.OPEN, false, UUID.randomUUID());
    int version = town.progress(id).version();
    return town.at(() -> referrals.convene(actor, id, version, MEETING, convening));
  }

  /** So many come, so many are for it, the others are silent. */
  private void decide(Meeting.Id meeting, int present, int yes) {
    var worker = Town.worker();
    town.at(() -> {
      meetings.call(worker, meeting, 1);
      return true;
    });
    town.pass(4);
    town.at(() -> {
      var roll = meetings.roll(worker, meeting);
      attendances.list(worker, meeting, MeetingSamples.seats(roll, present));
      meetings.open(worker, meeting, 2);
      var motion = motions.list(worker, meeting).getFirst();
      motions.open(worker, motion.id());
      Map<UUID, Motion.Choice> spoken =
          MeetingSamples.seats(roll, yes).stream()
              .collect(Collectors.toMap(seat -> seat, _ -> Motion.Choice.YES));
      ballots.call(worker, motion.id(), spoken);
      motions.close(worker, motion.id());
      votes.take(motion.id());
      meetings.close(worker, meeting, 3);
      minutes.write(worker, meeting, "会议纪要");
      return true;
    });
  }

  private void sign(Meeting.Id meeting) {
    town.at(() -> {
      var seat = meetings.roll(Actor.PLATFORM, meeting).of(CHAIR).orElseThrow().seat();
      minutes.sign(CHAIR, meeting, 1, seat, null);
      minutes.record(Town.worker(), meeting);
      votes.take(meeting);
      return true;
    });
  }

  private java.time.LocalDate day(Meeting.Id meeting) {
    return meetings
        .find(Actor.PLATFORM, meeting)
        .begins()
        .atZone(org.liandong.base.WorkingDays.ZONE)
        .toLocalDate();
  }
}
