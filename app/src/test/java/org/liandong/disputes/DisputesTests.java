package org.liandong.disputes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.liandong.disputes.db.Tables.DISPUTE;
import static org.liandong.disputes.db.Tables.NOTE;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.liandong.As;
import org.liandong.Covers;
import org.liandong.PlatformTest;
import org.liandong.World;
import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.base.Invalid;
import org.liandong.base.Position;
import org.liandong.base.WorkingDays;
import org.liandong.platform.Reach;
import org.liandong.platform.Reaches;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest
class DisputesTests extends Mediating {
  @Autowired Entrusting entrusting;
  @Autowired DSLContext sql;
  @Autowired Reaches reaches;
  @Autowired Clock clock;

  @Test
  @Covers({"NEJ-18", "CON-04"})
  void referralAndHigherLevelsDoNotCountAsContained() {
    var referred = atTheTable();
    disputes.refer(World.worker(), referred, 3, "转人民法院：双方要求判决");
    assertThat(counted(referred)).isEqualTo("REFERRED");
    var street = open(ZHOU, "neighbours", "王五");
    assertThat(counted(street)).isEqualTo("OPEN");
    disputes.take(World.streetOfficer(), street, 1, "");
    mediation.propose(World.streetOfficer(), street, 2, "各退一步");
    mediation.confirm(ZHOU, street, 1);
    mediation.sawSigned(World.streetOfficer(), street, 1, 2);
    assertThat(counted(street)).isEqualTo("STREET");
    var grid = open(ZHOU, "neighbours", "王五");
    disputes.take(World.gridOwner(), grid, 1, "");
    mediation.propose(World.gridOwner(), grid, 2, "各退一步");
    mediation.confirm(ZHOU, grid, 1);
    mediation.sawSigned(World.gridOwner(), grid, 1, 2);
    assertThat(counted(grid)).isEqualTo("GRID");
  }

  @Test
  @Covers("CON-08")
  void aVisitLiesBetweenTheAgreementAndTodayAndABrokenAgreementIsMediatedAgain() {
    var id = proposed();
    mediation.confirm(ZHOU, id, 1);
    mediation.confirm(WU, id, 1);
    var today = LocalDate.now(clock.withZone(WorkingDays.ZONE));
    refused(DisputeRefusal.VISIT_DAY, () -> visit(id, today.minusDays(1), true));
    refused(DisputeRefusal.VISIT_DAY, () -> visit(id, today.plusDays(1), true));
    visit(id, today, true);
    assertThat(stage(id)).isEqualTo(Stage.FOLLOWED_UP);
    visit(id, today, false);
    assertThat(stage(id)).isEqualTo(Stage.MEDIATING);
  }

  @Test
  @Covers("NEJ-05")
  void partiesNeverSeeTheMediatorsNotes() {
    var id = atTheTable();
    disputes.note(World.worker(), id, "吴家最近失业，慢慢来");
    assertThat(disputes.notes(World.worker(), id)).hasSize(1);
    assertThat(disputes.notes(World.streetOfficer(), id)).hasSize(1);
    assertThat(disputes.notes(ZHOU, id)).isEmpty();
    refused(DisputeRefusal.NOT_YOURS, () -> disputes.note(WU, id, "?"));
    assertThat(disputes.notes(World.gridOwner(), id)).isEmpty();
    assertThat(stored(ZHOU)).isZero();
    assertThat(stored(World.worker())).isEqualTo(1);
  }

  @Test
  @Covers("CON-10")
  void restrictedCasesAreThereOnlyForThoseEntrustedByName() {
    var id = open(World.worker(), "correction", "示例对象");
    var member = As.actor("另一社工", Position.COMMUNITY_WORKER, World.COMMITTEE.value());
    for (var other :
        new Actor[] {member, World.gridOwner(), World.streetOfficer(), World.countyOfficer()}) {
      assertThatThrownBy(() -> disputes.find(other, id)).isInstanceOf(Absent.class);
      assertThat(reachable(other, id)).isFalse();
    }
    entrusting.entrust(World.countyOfficer(), World.STREET, member.account(), member.name());
    assertThat(disputes.find(member, id).restricted()).isTrue();
    assertThat(reachable(member, id)).isTrue();
    var grid = As.actor("另一社工", Position.GRID_OWNER, World.GRID_1.value());
    assertThatThrownBy(() -> disputes.find(grid, id)).isInstanceOf(Absent.class);
    var given = entrusting.list(World.countyOfficer()).getFirst().id();
    entrusting.end(World.countyOfficer(), given);
    assertThatThrownBy(() -> disputes.find(member, id)).isInstanceOf(Absent.class);
    assertThat(reachable(member, id)).isFalse();
  }

  @Test
  void onlyStreetsAndCountiesEntrustWithinTheirPlace() {
    assertThatThrownBy(() -> entrusting.entrust(World.worker(), World.COMMITTEE, "a", "b"))
        .isInstanceOf(Absent.class);
    refused(
        DisputeRefusal.NOT_ENTRUSTABLE,
        () -> entrusting.entrust(World.streetOfficer(), World.OTHER_COMMITTEE, "a", "b"));
    assertThatThrownBy(
            () -> entrusting.entrust(World.streetOfficer(), World.COMMITTEE, "甲", "nobody"))
        .isInstanceOf(Invalid.class);
  }

  @Test
  void wrongStepsAreRefused() {
    var id = open(ZHOU, "neighbours", "");
    refused(DisputeRefusal.NOT_YOURS, () -> disputes.take(ZHOU, id, 1, ""));
    refused(DisputeRefusal.STALE, () -> disputes.take(World.worker(), id, 2, ""));
    disputes.take(World.worker(), id, 1, "");
    refused(DisputeRefusal.WRONG_STAGE, () -> disputes.withdraw(ZHOU, id, 2, ""));
    refused(DisputeRefusal.ONE_SIDE, () -> mediation.propose(World.worker(), id, 2, "a"));
    refused(
        DisputeRefusal.NOT_MEDIATOR, () -> mediation.propose(World.streetOfficer(), id, 2, "a"));
    refused(
        DisputeRefusal.INVITED_ALREADY,
        () -> {
          mediation.invite(World.worker(), id, 2, WU.name(), "wu-dayong");
          mediation.invite(World.worker(), id, 3, WU.name(), "wu-dayong");
        });
    assertThatThrownBy(() -> mediation.invite(World.worker(), id, 3, "吴某", "wu-dayong"))
        .isInstanceOf(Invalid.class);
    assertThat(disputes.find(WU, id)).isNotNull();
  }

  @Test
  void aPartyDoesNotMediateAndTheSameFormIsOneDispute() {
    var worker = World.worker();
    var own = new Actor(worker.account(), worker.name(), ZHOU.hat(), null);
    var report = new Report(World.BUILDING_1, "neighbours", "噪音", "", UUID.randomUUID());
    var id = disputes.open(own, report);
    assertThat(disputes.open(own, report)).isEqualTo(id);
    refused(DisputeRefusal.PARTIAL, () -> disputes.take(worker, id, 1, ""));
    disputes.withdraw(own, id, 1, "");
    assertThat(stage(id)).isEqualTo(Stage.WITHDRAWN);
  }

  private void visit(Dispute.Id id, LocalDate day, boolean kept) {
    disputes.visit(World.worker(), id, version(id), new Action.Visit(day, kept, "看过了"));
  }

  private int stored(Actor actor) {
    return reaches.within(Reach.of(actor), () -> sql.fetchCount(NOTE));
  }

  private boolean reachable(Actor actor, Dispute.Id id) {
    return reaches.within(
        Reach.of(actor), () -> sql.fetchExists(DISPUTE, DISPUTE.ID.eq(id.value())));
  }

  private String counted(Dispute.Id id) {
    return ContainmentMeasures.counted(disputes.find(Actor.PLATFORM, id)).kind();
  }
}
