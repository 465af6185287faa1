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
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.liandong.MeetingSamples;
import org.liandong.World;
import org.liandong.base.Actor;
import org.liandong.base.Position;
import org.liandong.base.Refused;
import org.liandong.inbox.Inbox;
import org.liandong.platform.Reaches;
import org.liandong.policy.Adoptions;
import org.liandong.policy.Period;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** Nine representatives, called to a meeting in five days. */
abstract class Called {
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
  final Actor worker = World.worker();
  final List<Actor> members = new ArrayList<>();
  Body.Id body;
  Meeting.Id meeting;

  /** Nine representatives, called to a meeting. */
  @BeforeEach
  void called() {
    for (int i = 1; i <= 9; i++)
      members.add(actor("代表" + i, Position.RESIDENT, World.COMMITTEE.value()));
    body = MeetingSamples.representatives(platform, members.stream().map(Actor::account).toList());
    meeting = MeetingSamples.meeting(platform, body, clock.instant().plus(Duration.ofDays(5)));
    meetings.call(worker, meeting, 1);
  }

  void guandu() {
    adoptions.adoptLatest(
        Actor.PLATFORM,
        World.COUNTY,
        "guandu",
        new Period(LocalDate.now(clock.withZone(org.liandong.base.WorkingDays.ZONE)), null),
        "试验");
  }

  UUID seat(int nr) {
    return meetings.roll(worker, meeting).of(members.get(nr - 1)).orElseThrow().seat();
  }

  void come(int count) {
    var there = new HashSet<UUID>();
    for (int nr = 1; nr <= count; nr++) there.add(seat(nr));
    attendances.list(worker, meeting, there);
  }

  void sit(int count) {
    come(count);
    meetings.open(worker, meeting, version());
  }

  int version() {
    return meetings.find(worker, meeting).version();
  }

  Motion.Id motion(Motion.Ballot ballot) {
    var draft = new Motion.Draft("停车位改造", "", ballot, true, Set.of(Motion.Self.GOVERN));
    var id = motions.table(worker, meeting, draft);
    motions.open(worker, id);
    return id;
  }

  static void refused(MeetingRefusal reason, ThrowingCallable act) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(Refused.class, it -> assertThat(it.reason()).isEqualTo(reason));
  }
}
