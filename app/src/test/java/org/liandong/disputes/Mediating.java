package org.liandong.disputes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.liandong.As;
import org.liandong.World;
import org.liandong.base.Actor;
import org.liandong.base.Position;
import org.liandong.base.Refused;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Zhou and Wu quarrel, and the worker mediates. */
abstract class Mediating {
  static final Actor ZHOU = resident("周桂英（示例）");
  static final Actor WU = resident("吴大勇（示例）");
  static final Actor ZHENG = resident("郑小梅（示例）");
  @Autowired World world;
  @Autowired Disputes disputes;
  @Autowired Mediation mediation;
  @Autowired JdbcTemplate jdbc;

  static Actor resident(String name) {
    return As.actor(name, Position.RESIDENT, World.COMMITTEE.value());
  }

  @BeforeEach
  void town() {
    world.town();
    signingIn(WU, "wu-dayong");
    signingIn(ZHENG, "zheng-xiaomei");
  }

  Dispute.Id open(Actor actor, String kind, String other) {
    return disputes.open(
        actor, new Report(World.BUILDING_1, kind, "空调滴水", other, UUID.randomUUID()));
  }

  /** Zhou and Wu, mediated by the worker; version 3. */
  Dispute.Id atTheTable() {
    var id = open(ZHOU, "neighbours", "");
    disputes.take(World.worker(), id, 1, "");
    mediation.invite(World.worker(), id, 2, WU.name(), "wu-dayong");
    return id;
  }

  Dispute.Id proposed() {
    var id = atTheTable();
    mediation.propose(World.worker(), id, 3, "两日内接好排水管");
    return id;
  }

  void signingIn(Actor actor, String name) {
    As.known(jdbc, actor);
    jdbc.update(
        "update identity.credential set sign_in = ? where account = ?",
        name,
        actor.account().value());
  }

  Stage stage(Dispute.Id id) {
    return disputes.find(Actor.PLATFORM, id).stage();
  }

  int version(Dispute.Id id) {
    return disputes.find(Actor.PLATFORM, id).standing().version();
  }

  static void refused(DisputeRefusal reason, Runnable step) {
    assertThatThrownBy(step::run)
        .isInstanceOfSatisfying(Refused.class, it -> assertThat(it.reason()).isEqualTo(reason));
  }
}
