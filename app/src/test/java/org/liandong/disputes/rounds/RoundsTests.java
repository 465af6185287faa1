package org.liandong.disputes.rounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.liandong.disputes.db.Tables.LOOK;
import static org.liandong.disputes.db.Tables.ROUND;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liandong.As;
import org.liandong.Covers;
import org.liandong.PlatformTest;
import org.liandong.World;
import org.liandong.base.Actor;
import org.liandong.base.Position;
import org.liandong.base.Refused;
import org.liandong.base.WorkingDays;
import org.liandong.disputes.DisputeRefusal;
import org.liandong.inbox.Inbox;
import org.liandong.platform.Moment;
import org.liandong.platform.Reach;
import org.liandong.platform.Reaches;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest
class RoundsTests {
  private static final Actor WANG = As.actor("王某", Position.GRID_OWNER, World.GRID_2.value());

  @Autowired World world;
  @Autowired Rounds rounds;
  @Autowired Calling calling;
  @Autowired RoundTasks tasks;
  @Autowired Inbox inbox;
  @Autowired Reaches reaches;
  @Autowired DSLContext sql;
  @Autowired Clock clock;

  @BeforeEach
  void town() {
    world.town();
  }

  @Test
  @Covers("CON-01")
  void everyGridIsLookedAtOnceAndTheLastOneEndsTheRound() {
    var id = open(7);
    assertThat(tasks.waitingFor(World.gridOwner(), 9)).hasSize(1);
    refused(
        DisputeRefusal.NOT_YOURS, () -> rounds.look(World.gridOwner(), id, World.GRID_2, 0, ""));
    rounds.look(World.gridOwner(), id, World.GRID_1, 2, "两家为车位有口角");
    assertThat(tasks.waitingFor(World.gridOwner(), 9)).isEmpty();
    refused(
        DisputeRefusal.LOOKED_ALREADY, () -> rounds.look(World.worker(), id, World.GRID_1, 0, ""));
    assertThat(rounds.find(WANG, id).ended()).isNull();
    rounds.look(WANG, id, World.GRID_2, 0, "");
    assertThat(rounds.find(WANG, id).ended()).isNotNull();
    assertThat(rounds.looks(World.worker(), id)).hasSize(2);
    assertThat(rounds.looks(WANG, id)).hasSize(1);
    assertThat(reachable(WANG)).isEqualTo(1);
    refused(DisputeRefusal.ROUND_OVER, () -> rounds.look(WANG, id, World.GRID_2, 0, ""));
  }

  @Test
  void aRoundEndsAfterTodayAndOnlyOneRunsInACommunity() {
    refused(DisputeRefusal.ROUND_DUE, () -> open(0));
    open(1);
    refused(DisputeRefusal.ROUND_RUNNING, () -> open(3));
    var grid = World.gridOwner();
    refused(
        DisputeRefusal.NOT_YOURS,
        () -> rounds.open(grid, World.COMMITTEE, "排查", today().plusDays(3)));
  }

  @Test
  @Covers("CON-01")
  void anOverdueRoundIsToldOnceToTheGridsLeftOutAndTheCommunity() {
    var id = daysAgo(8, () -> open(7));
    rounds.look(World.gridOwner(), id, World.GRID_1, 0, "");
    daysAgo(1, () -> assertThat(calling.alert(id.county())).isZero());
    assertThat(calling.alert(id.county())).isEqualTo(1);
    assertThat(calling.alert(id.county())).isZero();
    assertThat(told(WANG)).contains("disputes.told.round.late");
    assertThat(told(World.worker())).contains("disputes.told.round.missing");
    assertThat(told(World.gridOwner())).isEmpty();
    assertThat(rounds.find(WANG, id).overdue(today())).isTrue();
    rounds.look(WANG, id, World.GRID_2, 0, "");
    assertThat(rounds.looks(World.worker(), id))
        .allMatch(look -> look.late(rounds.find(World.worker(), id)));
    assertThat(rounds.find(WANG, id).overdue(today())).isFalse();
  }

  @Test
  @Covers("CON-01")
  void theNextRoundBeginsByItselfAfterTheDaysOfTheRule() {
    var id = daysAgo(30, () -> open(7));
    daysAgo(1, () -> assertThat(calling.renew(id.county())).isZero());
    assertThat(calling.renew(id.county())).isEqualTo(1);
    assertThat(calling.renew(id.county())).isZero();
    assertThat(rounds.find(World.worker(), id).ended()).isNotNull();
    assertThat(sql.fetchCount(ROUND, ROUND.ENDED.isNull())).isEqualTo(1);
    refused(DisputeRefusal.ROUND_OVER, () -> rounds.end(World.worker(), id));
  }

  private <T> T daysAgo(int days, Supplier<T> work) {
    return Moment.at(clock.instant().minus(Duration.ofDays(days)), work);
  }

  private Round.Id open(int days) {
    return rounds.open(World.worker(), World.COMMITTEE, "节前排查", today().plusDays(days));
  }

  private List<String> told(Actor actor) {
    return reaches.within(
        Reach.of(actor),
        () -> inbox.messages(actor, null, 9).rows().stream().map(it -> it.key()).toList());
  }

  private int reachable(Actor actor) {
    return reaches.within(Reach.of(actor), () -> sql.fetchCount(LOOK));
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(WorkingDays.ZONE));
  }

  private static void refused(DisputeRefusal reason, Runnable step) {
    assertThatThrownBy(step::run)
        .isInstanceOfSatisfying(Refused.class, it -> assertThat(it.reason()).isEqualTo(reason));
  }
}
