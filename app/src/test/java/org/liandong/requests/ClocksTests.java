package org.liandong.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liandong.As.actor;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liandong.Covers;
import org.liandong.PlatformTest;
import org.liandong.World;
import org.liandong.base.Actor;
import org.liandong.base.County;
import org.liandong.base.Position;
import org.liandong.inbox.Inbox;
import org.liandong.inbox.Message;
import org.liandong.platform.Moment;
import org.liandong.platform.Reach;
import org.liandong.platform.Reaches;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest
class ClocksTests {
  private static final County COUNTY = new County(World.COUNTY.value());
  private static final Instant MONDAY = Instant.parse("2026-06-01T01:00:00Z");
  @Autowired World world;
  @Autowired Requests requests;
  @Autowired Clocks clocks;
  @Autowired Deadlines deadlines;
  @Autowired PublicRequests published;
  @Autowired Inbox inbox;
  @Autowired Reaches reaches;
  private final Actor resident = actor("居民（示例）", Position.RESIDENT, World.COMMITTEE.value());

  @BeforeEach
  void town() {
    world.town();
  }

  @Test
  @Covers("NEJ-17")
  void onBreachItGoesUpLevelByLevelAndTheHolderKeepsIt() {
    var id = submit();
    var due = due(id);
    assertThat(raise(id, due.minusSeconds(60))).isZero();
    assertThat(raise(id, due.plusSeconds(1))).isEqualTo(1);
    var raised = requests.find(resident, id).standing();
    assertThat(raised.aside().raised().to().name()).isEqualTo("赵某");
    assertThat(raised.holder().name()).isEqualTo("李某");
    assertThat(raise(id, due.plus(Duration.ofDays(1)))).as("one working day later").isEqualTo(1);
    assertThat(raise(id, due.plus(Duration.ofDays(8)))).isEqualTo(2);
    assertThat(requests.find(resident, id).standing().aside().raised().to().name()).isEqualTo("陈某");
    assertThat(raise(id, due.plus(Duration.ofDays(16)))).isEqualTo(3);
    assertThat(raise(id, due.plus(Duration.ofDays(30)))).as("nobody is above").isEqualTo(3);
    assertThat(Standing.of(requests.facts(resident, id)))
        .isEqualTo(requests.find(resident, id).standing());
  }

  @Test
  @Covers("NEJ-17")
  void whoeverItWasRaisedToMayHandItOverAndAReopeningBeginsBelow() {
    var id = submit();
    raise(id, due(id).plusSeconds(1));
    var community = World.worker();
    requests.take(World.gridOwner(), id, 2);
    requests.answer(World.gridOwner(), id, 3, "好了", List.of());
    requests.reopen(resident, id, 4, "没好");
    assertThat(requests.find(community, id).standing().aside().raised().level()).isZero();
  }

  @Test
  @Covers("NEJ-17")
  void theHolderIsRemindedOnceADayBeforeTheTimeIsOver() {
    var id = submit();
    assertThat(remind(MONDAY)).as("three working days ahead").isZero();
    var dayBefore = due(id).minus(Duration.ofHours(20));
    assertThat(remind(dayBefore)).isEqualTo(1);
    assertThat(remind(dayBefore)).isZero();
    var owner = World.gridOwner();
    var told = reaches.within(Reach.of(owner), () -> inbox.messages(owner, null, 10).rows());
    assertThat(told).extracting(Message::key).containsExactly("requests.told.holder.due");
  }

  @Test
  void exactlyAtTheEndOfItsTimeNothingIsLate() {
    var request = requests.find(resident, submit());
    var due = request.standing().due();
    assertThat(deadlines.breached(request, due)).isFalse();
    assertThat(deadlines.breached(request, due.plusNanos(1))).isTrue();
  }

  @Test
  @Covers("LIV-07")
  void theSpeedOfAPlaceIsTheMedianFromReportToDone() {
    for (int days : new int[] {1, 2, 9}) {
      var id = submit();
      Moment.at(
          MONDAY.plus(Duration.ofDays(days)).minusSeconds(60),
          () -> {
            requests.take(World.gridOwner(), id, 1);
            requests.answer(World.gridOwner(), id, 2, "好了", List.of());
            return id;
          });
    }
    var figures =
        Moment.at(MONDAY.plus(Duration.ofDays(20)), () -> published.figures(World.COMMITTEE));
    assertThat(figures.medianDays()).isEqualTo(2);
  }

  private Instant due(Request.Id id) {
    return requests.find(resident, id).standing().due();
  }

  /** Lets the clocks be looked at, and answers to which level it was raised. */
  private int raise(Request.Id id, Instant when) {
    return Moment.at(
        when,
        () -> {
          for (var late : clocks.breached(COUNTY))
            clocks.escalate(late.id(), late.standing().version());
          return requests.find(resident, id).standing().aside().raised().level();
        });
  }

  private int remind(Instant when) {
    return Moment.at(when, () -> clocks.remind(COUNTY));
  }

  private Request.Id submit() {
    return Moment.at(
        MONDAY,
        () ->
            requests.submit(
                resident,
                new Submission(
                    World.BUILDING_1,
                    "2 单元",
                    null,
                    "facilities.lighting",
                    "楼道的灯坏了三天",
                    false,
                    UUID.randomUUID(),
                    List.of())));
  }
}
