package org.liandong.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.liandong.As.actor;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
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
import org.liandong.inbox.Inbox;
import org.liandong.meetings.Motion.Box;
import org.liandong.meetings.Motion.Choice;
import org.liandong.meetings.Motion.Count;
import org.liandong.platform.Reach;
import org.liandong.platform.Reaches;
import org.liandong.policy.Adoptions;
import org.liandong.policy.Period;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

@PlatformTest
class MeetingsTests {
  @Autowired ApplicationContext platform;
  @Autowired Bodies bodies;
  @Autowired Seats seats;
  @Autowired Meetings meetings;
  @Autowired Attendances attendances;
  @Autowired Motions motions;
  @Autowired Ballots ballots;
  @Autowired Votes votes;
  @Autowired Results results;
  @Autowired Minutes minutes;
  @Autowired Resolutions resolutions;
  @Autowired MeetingTasks tasks;
  @Autowired Overdue overdue;
  @Autowired Inbox inbox;
  @Autowired Reaches reaches;
  @Autowired Adoptions adoptions;
  @Autowired JdbcTemplate sql;
  @Autowired Clock clock;

  private final Actor worker = World.worker();
  private final List<Actor> members = new ArrayList<>();
  private Body.Id body;
  private Meeting.Id meeting;

  /** Nine representatives, called to a meeting. */
  @BeforeEach
  void called() {
    for (int i = 1; i <= 9; i++)
      members.add(actor("代表" + i, Position.RESIDENT, World.COMMITTEE.value()));
    body = MeetingSamples.representatives(platform, members.stream().map(Actor::account).toList());
    meeting = MeetingSamples.meeting(platform, body, clock.instant().plus(Duration.ofDays(5)));
    meetings.call(worker, meeting, 1);
  }

  private void guandu() {
    adoptions.adoptLatest(
        Actor.PLATFORM,
        World.COUNTY,
        "guandu",
        new Period(LocalDate.now(clock.withZone(org.liandong.base.WorkingDays.ZONE)), null),
        "试验");
  }

  private UUID seat(int nr) {
    return meetings.roll(worker, meeting).of(members.get(nr - 1)).orElseThrow().seat();
  }

  private void come(int count) {
    var there = new HashSet<UUID>();
    for (int nr = 1; nr <= count; nr++) there.add(seat(nr));
    attendances.list(worker, meeting, there);
  }

  private void sit(int count) {
    come(count);
    meetings.open(worker, meeting, version());
  }

  private int version() {
    return meetings.find(worker, meeting).version();
  }

  private Motion.Id motion(Motion.Ballot ballot) {
    var draft = new Motion.Draft("停车位改造", "", ballot, true, Set.of(Motion.Self.GOVERN));
    var id = motions.table(worker, meeting, draft);
    motions.open(worker, id);
    return id;
  }

  private static void refused(MeetingRefusal reason, ThrowingCallable act) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(Refused.class, it -> assertThat(it.reason()).isEqualTo(reason));
  }

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
            Refused.class, it -> assertThat(it.clause().source()).contains("003-guandu.txt:108"));
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
  @Covers({"DEM-08", "DEM-16"})
  void onlinePaperAndProxyAreOneTallyThatReplays() {
    var id = motion(Motion.Ballot.SECRET);
    ballots.cast(members.get(7), id, Choice.YES, null);
    attendances.represent(members.get(8), meeting, seat(9), seat(1), null);
    sit(6);
    var receipt = ballots.cast(members.get(0), id, Choice.YES, null);
    ballots.cast(members.get(0), id, Choice.NO, seat(9));
    ballots.handOut(worker, id, Set.of(seat(2), seat(3), seat(4)));
    refused(
        MeetingRefusal.PAPER_ABOVE_ROLL,
        () -> ballots.count(worker, id, new Count(3, 1, 0, 0, "甲", "乙")));
    ballots.count(worker, id, new Count(2, 0, 0, 1, "甲", "乙"));
    var tally = motions.close(worker, id);
    assertThat(tally.online()).isEqualTo(2);
    assertThat(tally.paper()).isEqualTo(3);
    assertThat(tally.proxy()).isEqualTo(1);
    assertThat(tally.yes()).isEqualTo(4);
    assertThat(tally.invalid()).isEqualTo(1);
    assertThat(votes.slips(id)).anyMatch(slip -> slip.receipt().equals(receipt));
    var box = new Box(List.copyOf(votes.register(id).values()), votes.slips(id), votes.counts(id));
    assertThat(Tally.of(9, tally.present(), Motion.Ballot.SECRET, box))
        .isEqualTo(tally)
        .isEqualTo(results.find(id).orElseThrow());
    assertThat(motions.find(worker, id).selves()).containsExactly(Motion.Self.GOVERN);
  }

  @Test
  void nobodyIsCountedTwiceWhateverTheWay() {
    var id = motion(Motion.Ballot.SECRET);
    ballots.cast(members.get(0), id, Choice.YES, null);
    refused(MeetingRefusal.VOTED_ALREADY, () -> ballots.cast(members.get(0), id, Choice.NO, null));
    sit(6);
    refused(MeetingRefusal.VOTED_ALREADY, () -> ballots.handOut(worker, id, Set.of(seat(1))));
    refused(MeetingRefusal.NOT_PRESENT, () -> ballots.handOut(worker, id, Set.of(seat(9))));
  }

  @Test
  void aVoteAfterTheCloseIsRefused() {
    var id = motion(Motion.Ballot.SECRET);
    sit(6);
    ballots.cast(members.get(0), id, Choice.YES, null);
    motions.close(worker, id);
    refused(MeetingRefusal.NOT_VOTING, () -> ballots.cast(members.get(1), id, Choice.YES, null));
    refused(MeetingRefusal.NOT_VOTING, () -> motions.close(worker, id));
    assertThat(motions.find(worker, id).stage()).isEqualTo(Motion.Stage.LOST);
  }

  @Test
  void aSecretBallotLeadsToNoVoter() {
    var id = motion(Motion.Ballot.SECRET);
    for (int i = 0; i < 6; i++) ballots.cast(members.get(i), id, Choice.YES, null);
    sit(6);
    motions.close(worker, id);
    assertThat(sql.queryForList("select seat from meetings.ballot where motion = ?", id.value()))
        .hasSize(6)
        .allMatch(row -> row.get("seat") == null);
    var columns =
        sql.queryForList(
            "select column_name from information_schema.columns where table_schema = 'meetings'"
                + " and table_name = 'ballot'",
            String.class);
    assertThat(columns).containsExactlyInAnyOrder("county", "motion", "receipt", "choice", "seat");
    var rows =
        sql.queryForList(
            "select receipt from meetings.ballot where motion = ? order by ctid",
            String.class,
            id.value());
    assertThat(rows).isSorted();
    var urn = sql.queryForObject("select ballots::text from meetings.urn", String.class);
    assertThat(urn).isEqualTo("[]");
    var audited =
        sql.queryForList(
            "select facts::text from audit.entry where action = 'meetings.voted'", String.class);
    assertThat(audited).hasSize(6).noneMatch(text -> text.contains("YES"));
  }

  @Test
  void anOpenVoteNamesTheSeatAndShowsNothingBeforeTheClose() {
    var id = motion(Motion.Ballot.OPEN);
    sit(5);
    ballots.cast(members.get(0), id, Choice.YES, null);
    ballots.call(worker, id, Map.of(seat(2), Choice.NO, seat(3), Choice.YES));
    var tally = motions.close(worker, id);
    assertThat(tally.yes()).isEqualTo(2);
    assertThat(votes.named(id)).containsEntry(seat(2), Choice.NO);
    assertThat(motions.find(worker, id).stage()).isEqualTo(Motion.Stage.LOST);
  }

  @Test
  void theMajorityIsOfThoseWhoTookPartAndHalfIsNotEnough() {
    var half = motion(Motion.Ballot.OPEN);
    sit(6);
    for (int i = 0; i < 3; i++) ballots.cast(members.get(i), half, Choice.YES, null);
    motions.close(worker, half);
    assertThat(motions.find(worker, half).stage()).isEqualTo(Motion.Stage.LOST);
    var more = motion(Motion.Ballot.OPEN);
    for (int i = 0; i < 4; i++) ballots.cast(members.get(i), more, Choice.YES, null);
    motions.close(worker, more);
    assertThat(motions.find(worker, more).stage()).isEqualTo(Motion.Stage.CARRIED);
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
  void ballotsResultsAndFactsCannotBeChangedByTheRuntimeRole() {
    for (var table : List.of("ballot", "result", "voted", "paper_count", "fact", "signature"))
      assertThatThrownBy(() -> sql.update("delete from meetings." + table))
          .as(table)
          .hasStackTraceContaining("permission denied");
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
