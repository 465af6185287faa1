package org.liandong.procedures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liandong.As;
import org.liandong.Covers;
import org.liandong.MeetingSamples;
import org.liandong.PlatformTest;
import org.liandong.base.AccountId;
import org.liandong.base.Actor;
import org.liandong.base.Position;
import org.liandong.base.Refused;
import org.liandong.base.WorkingDays;
import org.liandong.meetings.Attendances;
import org.liandong.meetings.Ballots;
import org.liandong.meetings.Meeting;
import org.liandong.meetings.Meetings;
import org.liandong.meetings.Minutes;
import org.liandong.meetings.Motion;
import org.liandong.meetings.Motions;
import org.liandong.notices.Notice;
import org.liandong.notices.Notices;
import org.liandong.notices.Objections;
import org.liandong.platform.Moment;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Gates handed to meetings and notices: what they come to is taken from there, and only there. */
@PlatformTest
class ReferralsTests {
  private static final String MEETING = "representatives";
  private static final Actor CHAIR = As.actor("召集人（示例）", Position.RESIDENT, Town.COMMITTEE.value());
  @Autowired ApplicationContext platform;
  @Autowired Procedures procedures;
  @Autowired Referrals referrals;
  @Autowired ReferralReading reading;
  @Autowired VoteResults votes;
  @Autowired NoticeResults results;
  @Autowired Referred referred;
  @Autowired Meetings meetings;
  @Autowired Motions motions;
  @Autowired Ballots ballots;
  @Autowired Attendances attendances;
  @Autowired Minutes minutes;
  @Autowired Notices notices;
  @Autowired Objections objections;
  private Town town;
  private Procedure.Id id;

  @BeforeEach
  void gansu() {
    town = new Town(platform, "2026-09-02T01:00:00Z");
    town.adopt("gansu");
    id = town.begin(Town.worker(), "applications.five-levels", Town.COMMITTEE, "");
    town.playTo(id, Town.worker(), MEETING);
  }

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

  @Test
  @Covers("APP-04")
  void theNoticeIsARealOneAndItsClosingPassesTheGate() {
    town.playTo(id, Town.worker(), "post");
    var worker = Town.worker();
    var posting = new Act.Posting(town.today(), town.today().plusDays(30), 0);
    for (var typed :
        List.of(
            new Act.Posted("post", posting, ""),
            new Act.Objected("post", "x"),
            new Act.Replied("post", 1, "x"),
            new Act.Closed("post", "")))
      refused(ProcedureRefusal.NOTICE_DECIDES, () -> town.act(worker, id, typed, 1));
    var notice = town.publish(worker, id, "post");
    refused(ProcedureRefusal.REFERRED, () -> town.publish(worker, id, "post"));
    town.photograph(worker, notice);
    var objection = town.at(() -> objections.object(resident(), notice, "太吵"));
    take(notice);
    town.passTo(notice);
    assertThat(town.close(notice)).as("an objection waits").isFalse();
    assertThat(step()).isEqualTo("post");
    town.at(() -> {
      objections.reply(worker, notice, objection, "加装隔音", false);
      return true;
    });
    take(notice);
    town.passTo(notice);
    assertThat(town.close(notice)).isTrue();
    assertThat(step()).isEqualTo("apply");
    assertThat(kinds())
        .containsSubsequence(
            Act.Kind.POSTED, Act.Kind.OBJECTED, Act.Kind.POSTED, Act.Kind.REPLIED, Act.Kind.CLOSED);
  }

  @Test
  @Covers("APP-04")
  void aNoticeShortenedByItsClerkIsRefusedAndAnObjectionThatWasRightStopsTheGate() {
    town.playTo(id, Town.worker(), "post");
    var worker = Town.worker();
    var short5 = new Referrals.Text("公示", "方案", 5, List.of(), UUID.randomUUID());
    int version = town.progress(id).version();
    assertThatThrownBy(() -> town.at(() -> referrals.publish(worker, id, version, "post", short5)))
        .as("the place asks for seven")
        .isInstanceOf(Refused.class);
    var notice = town.publish(worker, id, "post");
    var ends = java.util.Objects.requireNonNull(notices.find(worker, notice).ends());
    assertThatThrownBy(() ->
            town.at(() -> {
              notices.extend(worker, notice, 2, ends.minusDays(1), "急");
              return true;
            }))
        .isInstanceOf(Refused.class);
    town.photograph(worker, notice);
    var objection = town.at(() -> objections.object(resident(), notice, "预算不对"));
    town.at(() -> {
      objections.reply(worker, notice, objection, "确实不对", true);
      return true;
    });
    town.passTo(notice);
    assertThat(town.close(notice)).isTrue();
    assertThat(step()).as("right, so it does not pass").isEqualTo("post");
    town.act(worker, id, new Act.Returned("post", "hearing", "重做预算"), 0);
    assertThat(town.progress(id).round()).isEqualTo(2);
  }

  @Test
  void withoutAPhotoOfTheSheetTheGateWaitsForIt() {
    town.playTo(id, Town.worker(), "post");
    var notice = town.publish(Town.worker(), id, "post");
    town.passTo(notice);
    assertThat(town.close(notice)).isTrue();
    assertThat(step()).isEqualTo("post");
    refused(
        ProcedureRefusal.PAPERS_MISSING,
        () -> town.act(Town.worker(), id, new Act.Closed("post", ""), 0));
    town.act(Town.worker(), id, new Act.Closed("post", ""), 1);
    assertThat(step()).isEqualTo("apply");
  }

  @Test
  void theNewsOfThePublishingHeardAfterTheClosingChangesNothing() {
    town.playTo(id, Town.worker(), "post");
    var notice = town.publish(Town.worker(), id, "post");
    town.photograph(Town.worker(), notice);
    var published = town.today().atTime(12, 0).atZone(WorkingDays.ZONE).toInstant();
    town.passTo(notice);
    town.at(() -> notices.close(Actor.PLATFORM, notice));
    Moment.at(
        published,
        () -> {
          results.take(notice);
          return true;
        });
    assertThat(step()).isEqualTo("post");
    take(notice);
    assertThat(step()).isEqualTo("apply");
  }

  @Test
  void aNoticeOfAMatterTakenBackIsWithdrawn() {
    town.playTo(id, Town.worker(), "post");
    var notice = town.publish(Town.worker(), id, "post");
    town.act(Town.worker(), id, new Act.Withdrawn(""), 0);
    town.at(() -> {
      referred.stop(id, "撤回");
      return true;
    });
    assertThat(notices.find(Actor.PLATFORM, notice).stage())
        .isEqualTo(org.liandong.notices.Stage.WITHDRAWN);
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

  private void take(Notice.Id notice) {
    town.at(() -> {
      results.take(notice);
      return true;
    });
  }

  private List<Act.Kind> kinds() {
    return procedures.facts(Actor.PLATFORM, id).stream().map(it -> it.act().kind()).toList();
  }

  private String step() {
    var progress = town.progress(id);
    return progress.route().steps().get(progress.step()).key();
  }

  private static Actor resident() {
    return PacksRoutesTests.resident();
  }

  private static void refused(
      ProcedureRefusal reason, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(Refused.class, it -> assertThat(it.reason()).isEqualTo(reason));
  }
}
