package org.liandong.disputes.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.liandong.disputes.db.Tables.EVENT;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liandong.As;
import org.liandong.Covers;
import org.liandong.PlatformTest;
import org.liandong.World;
import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.base.Position;
import org.liandong.base.Refused;
import org.liandong.disputes.DisputeRefusal;
import org.liandong.disputes.events.GroupEvent.Kind;
import org.liandong.disputes.events.GroupEvent.Stage;
import org.liandong.policy.Rulings;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest
class GroupEventsTests {
  private static final Actor CITY = As.actor("市", Position.CITY_OFFICER, "5301");

  @Autowired World world;
  @Autowired GroupEvents events;
  @Autowired Rising rising;
  @Autowired Limits limits;
  @Autowired EventTasks tasks;
  @Autowired Rulings rulings;
  @Autowired DSLContext sql;
  @Autowired Clock clock;

  @BeforeEach
  void town() {
    world.town();
  }

  @Test
  @Covers("CON-05")
  void reportedToTheStreetTakenGoneThroughAndClosed() {
    var id = report(World.gridOwner(), 0);
    assertThat(tasks.waitingFor(World.streetOfficer(), 9))
        .extracting("key")
        .containsExactly("disputes.event.task.WAITING");
    assertThat(tasks.waitingFor(World.countyOfficer(), 9)).isEmpty();
    refused(DisputeRefusal.NOT_YOUR_LEVEL, () -> events.take(World.worker(), id, 1, ""));
    events.take(World.streetOfficer(), id, 1, "书记带队去现场");
    assertThat(event(id).standing().due()).isNull();
    refused(DisputeRefusal.WRONG_STAGE, () -> events.take(World.countyOfficer(), id, 2, ""));
    events.done(World.worker(), id, 2, "talk", "和五位代表谈了");
    refused(DisputeRefusal.NOT_YOUR_LEVEL, () -> events.close(World.worker(), id, 3, "散了"));
    refused(DisputeRefusal.STALE, () -> events.close(World.streetOfficer(), id, 2, "散了"));
    events.close(World.streetOfficer(), id, 3, "散了，周五答复");
    refused(DisputeRefusal.EVENT_CLOSED, () -> events.done(World.worker(), id, 4, "after", "回访"));
    assertThat(events.facts(World.worker(), id))
        .extracting("kind")
        .containsExactly(Kind.REPORTED, Kind.TAKEN, Kind.DONE, Kind.CLOSED);
  }

  @Test
  @Covers("CON-05")
  void whatALevelDoesNotTakeInItsTimeGoesUpUntilSomebodyTakesIt() {
    var id = report(World.gridOwner(), 0);
    rising.raise(id);
    assertThat(event(id).standing().rung()).isEqualTo(Rung.STREET);
    for (var next : new Rung[] {Rung.COUNTY, Rung.CITY, Rung.PROVINCE, Rung.PROVINCE}) {
      late(id);
      assertThat(rising.late(id.county())).contains(id);
      rising.raise(id);
      assertThat(event(id).standing().rung()).isEqualTo(next);
      assertThat(rising.late(id.county())).doesNotContain(id);
    }
    refused(
        DisputeRefusal.NOT_YOUR_LEVEL,
        () -> events.take(World.streetOfficer(), id, version(id), ""));
    refused(DisputeRefusal.NOT_YOUR_LEVEL, () -> events.take(CITY, id, version(id), ""));
    events.take(As.actor("省", Position.PROVINCE_OFFICER, "53"), id, version(id), "");
    assertThat(event(id).stage()).isEqualTo(Stage.TAKEN);
    assertThat(rising.late(id.county())).doesNotContain(id);
  }

  @Test
  @Covers("CON-05")
  void theTimeOfTheRuleIsKeptToTheMinute() {
    var from = Instant.parse("2026-11-27T10:00:00Z");
    assertThat(limits.due(World.GRID_1, from)).isEqualTo(from.plus(Duration.ofMinutes(120)));
    assertThat(limits.ruling(World.GRID_1, from, from.plusSeconds(7200)).kept()).isTrue();
    assertThat(limits.ruling(World.GRID_1, from, from.plusSeconds(7201)).kept()).isFalse();
    var late = report(World.gridOwner(), 121);
    var kept = rulings.on(World.worker(), late.county(), late.toString());
    assertThat(kept).hasSize(1).noneMatch(it -> it.ruling().kept());
  }

  @Test
  @Covers("CON-05")
  void anOfficersReportGoesToTheLevelAboveAndTheSameFormIsOne() {
    var once = UUID.randomUUID();
    var id = report(World.streetOfficer(), 0, once);
    assertThat(event(id).standing().rung()).isEqualTo(Rung.COUNTY);
    assertThat(report(World.streetOfficer(), 0, once)).isEqualTo(id);
    refused(DisputeRefusal.EVENT_TIME, () -> report(World.gridOwner(), -1));
    var other = As.actor("别处", Position.GRID_OWNER, "330203001001G001");
    refused(DisputeRefusal.NOT_YOURS, () -> report(other, 0));
    var resident = As.actor("居民", Position.RESIDENT, World.COMMITTEE.value());
    refused(DisputeRefusal.NOT_YOURS, () -> report(resident, 0));
    assertThatThrownBy(() -> events.find(resident, id)).isInstanceOf(Absent.class);
    assertThatThrownBy(() -> events.find(other, id)).isInstanceOf(Absent.class);
  }

  private GroupEvent.Id report(Actor actor, int minutesAgo) {
    return report(actor, minutesAgo, UUID.randomUUID());
  }

  private GroupEvent.Id report(Actor actor, int minutesAgo, UUID once) {
    var happened = clock.instant().minus(Duration.ofMinutes(minutesAgo));
    var report = new GroupEvent.Report(World.BUILDING_1, "业主聚在物业门口", 30, happened, once);
    return events.report(actor, report);
  }

  private void late(GroupEvent.Id id) {
    sql.update(EVENT)
        .set(EVENT.DUE, Rows.utc(clock.instant()))
        .where(EVENT.ID.eq(id.value()))
        .execute();
  }

  private GroupEvent event(GroupEvent.Id id) {
    return events.find(Actor.PLATFORM, id);
  }

  private int version(GroupEvent.Id id) {
    return event(id).standing().version();
  }

  private static void refused(DisputeRefusal reason, Runnable step) {
    assertThatThrownBy(step::run)
        .isInstanceOfSatisfying(Refused.class, it -> assertThat(it.reason()).isEqualTo(reason));
  }
}
