package org.liandong.disputes.warnings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.liandong.disputes.db.Tables.WARNING;

import java.util.List;
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
import org.liandong.base.PlaceCode;
import org.liandong.base.Position;
import org.liandong.base.Refused;
import org.liandong.disputes.Action.Kind;
import org.liandong.disputes.Dispute;
import org.liandong.disputes.DisputeEvent;
import org.liandong.disputes.DisputeRefusal;
import org.liandong.disputes.Disputes;
import org.liandong.disputes.Entrusting;
import org.liandong.disputes.Report;
import org.liandong.disputes.warnings.Warning.Cause;
import org.liandong.platform.Reach;
import org.liandong.platform.Reaches;
import org.liandong.policy.Rulings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@PlatformTest
class WarningsTests {
  private static final Actor ZHOU = resident("周桂英（示例）");
  private static final Actor WU = resident("吴大勇（示例）");

  @Autowired World world;
  @Autowired Disputes disputes;
  @Autowired Entrusting entrusting;
  @Autowired Lookout lookout;
  @Autowired Warnings warnings;
  @Autowired WarningTasks tasks;
  @Autowired Rulings rulings;
  @Autowired Reaches reaches;
  @Autowired DSLContext sql;
  @Autowired JdbcTemplate jdbc;

  private static Actor resident(String name) {
    return As.actor(name, Position.RESIDENT, World.COMMITTEE.value());
  }

  @BeforeEach
  void town() {
    world.town();
  }

  @Test
  @Covers("CON-03")
  void theThirdDisputeInACompoundWarnsWithItsRuling() {
    open(WU, World.BUILDING_1, "漏水", "甲");
    open(ZHOU, World.BUILDING_2, "噪音", "乙");
    open(resident("丙（示例）"), World.BUILDING_3, "宠物", "丁");
    assertThat(seen(World.worker())).isEmpty();
    open(resident("戊（示例）"), World.COMPOUND_1, "堆物", "己");
    var warning = seen(World.worker()).getFirst();
    assertThat(warning.cause()).isEqualTo(Cause.PLACE);
    assertThat(warning.subject()).isEqualTo(World.COMPOUND_1.value());
    assertThat(warning.amount()).isEqualTo(3);
    assertThat(warnings.cases(World.worker(), warning.id())).hasSize(3);
    var kept = rulings.on(World.worker(), warning.id().county(), warning.id().toString());
    assertThat(kept)
        .extracting(it -> it.ruling().definition().rule())
        .containsExactly("disputes.warning-count", "disputes.warning-days");
    assertThat(kept).allMatch(it -> it.ruling().kept());
  }

  @Test
  @Covers("CON-03")
  void oneMoreDisputeAddsToAnOpenWarningAndTheSameEventAddsNothing() {
    for (var name : List.of("甲", "乙", "丙")) open(resident(name), World.BUILDING_1, "漏水", name);
    var last = open(resident("丁"), World.BUILDING_1, "漏水", "丁丁");
    watch(last, ZHOU);
    var warning = seen(World.worker()).getFirst();
    assertThat(seen(World.worker())).hasSize(1);
    assertThat(warning.amount()).isEqualTo(4);
    warnings.acknowledge(World.worker(), warning.id(), "约双方周三见面");
    open(resident("戊"), World.BUILDING_1, "漏水", "戊戊");
    assertThat(seen(World.worker())).hasSize(2);
  }

  @Test
  void aDisputeTakenBackBeforeAnyoneLookedWarnsOfNothing() {
    var report = new Report(World.BUILDING_1, "neighbours", "漏水", "甲", UUID.randomUUID());
    var id = disputes.open(ZHOU, report);
    disputes.withdraw(ZHOU, id, 1, "");
    watch(id, ZHOU);
    assertThat(seen(World.worker())).isEmpty();
  }

  @Test
  @Covers("CON-03")
  void aPartyWhoComesTwiceWarnsWhereverInTheCounty() {
    open(ZHOU, World.BUILDING_1, "漏水", "甲");
    assertThat(seen(World.worker())).isEmpty();
    open(ZHOU, World.BUILDING_3, "噪音", "乙");
    var warning = seen(World.worker()).getFirst();
    assertThat(warning.cause()).isEqualTo(Cause.PARTY);
    assertThat(warning.name()).isEqualTo(ZHOU.name());
    open(WU, World.BUILDING_1, "漏水", "楼上老张");
    open(resident("丙（示例）"), World.BUILDING_2, "漏水", "楼上老张");
    assertThat(seen(World.worker())).filteredOn(it -> it.name().equals("楼上老张")).isEmpty();
  }

  @Test
  @Covers("CON-03")
  void wordsThatWarnAreFoundAtOnceAndAnswered() {
    open(ZHOU, World.BUILDING_1, "他说要拿刀砍人", "甲");
    var warning = seen(World.gridOwner()).getFirst();
    assertThat(warning.cause()).isEqualTo(Cause.WORDS);
    assertThat(warning.name()).contains("拿刀");
    assertThat(tasks.waitingFor(World.gridOwner(), 9))
        .extracting("key")
        .containsExactly("disputes.told.warning.WORDS");
    warnings.acknowledge(World.gridOwner(), warning.id(), "已上门，报了派出所");
    assertThat(tasks.waitingFor(World.gridOwner(), 9)).isEmpty();
    refused(
        DisputeRefusal.ANSWERED_ALREADY,
        () -> warnings.acknowledge(World.worker(), warning.id(), "再说一次"));
  }

  @Test
  @Covers("CON-03")
  void residentsAndOtherPlacesSeeNoWarningAndSupervisorsDoNotAnswer() {
    open(ZHOU, World.BUILDING_1, "他说要拿刀砍人", "甲");
    var id = seen(World.worker()).getFirst().id();
    var other = As.actor("王某", Position.GRID_OWNER, World.GRID_2.value());
    for (var actor : new Actor[] {ZHOU, other}) {
      assertThat(seen(actor)).isEmpty();
      assertThat(reachable(actor)).isZero();
      assertThatThrownBy(() -> warnings.find(actor, id)).isInstanceOf(Absent.class);
    }
    var supervisor = As.actor("督", Position.SUPERVISOR, World.STREET.value());
    assertThat(seen(supervisor)).hasSize(1);
    refused(DisputeRefusal.NOT_YOURS, () -> warnings.acknowledge(supervisor, id, "看过"));
  }

  @Test
  @Covers({"CON-03", "CON-10"})
  void aRestrictedCaseWarnsOnlyThoseEntrustedAndIsNotCounted() {
    for (int i = 0; i < 4; i++)
      report(World.worker(), World.BUILDING_1, "correction", "他扬言报复", "对象" + i);
    assertThat(seen(World.worker())).isEmpty();
    assertThat(reachable(World.worker())).isZero();
    var member = As.known(jdbc, World.worker());
    jdbc.update(
        "update identity.credential set sign_in = 'zhao' where account = ?",
        member.account().value());
    entrusting.entrust(World.countyOfficer(), World.STREET, member.name(), "zhao");
    assertThat(seen(World.worker()))
        .hasSize(4)
        .allMatch(it -> it.cause() == Cause.WORDS && it.restricted());
  }

  private Dispute.Id open(Actor actor, PlaceCode place, String words, String other) {
    return report(actor, place, "neighbours", words, other);
  }

  private Dispute.Id report(Actor actor, PlaceCode place, String kind, String words, String other) {
    var id = disputes.open(actor, new Report(place, kind, words, other, UUID.randomUUID()));
    watch(id, actor);
    return id;
  }

  /** What the listener does after the commit that a test never makes. */
  private void watch(Dispute.Id id, Actor actor) {
    var event = new DisputeEvent(id, 1, Kind.OPENED, actor.account());
    lookout.of(event, disputes.find(Actor.PLATFORM, id)).forEach(warnings::raise);
  }

  private List<Warning> seen(Actor actor) {
    return sql.selectFrom(WARNING)
        .where(Warnings.seen(actor))
        .orderBy(WARNING.ID)
        .fetch(Warnings::read);
  }

  private int reachable(Actor actor) {
    return reaches.within(Reach.of(actor), () -> sql.fetchCount(WARNING));
  }

  private static void refused(DisputeRefusal reason, Runnable step) {
    assertThatThrownBy(step::run)
        .isInstanceOfSatisfying(Refused.class, it -> assertThat(it.reason()).isEqualTo(reason));
  }
}
