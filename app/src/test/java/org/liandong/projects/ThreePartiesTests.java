package org.liandong.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.liandong.ContractSamples.ORGANISATION;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liandong.ContractSamples;
import org.liandong.Covers;
import org.liandong.PlatformTest;
import org.liandong.Said;
import org.liandong.base.Actor;
import org.liandong.base.Refused;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/** A community, one carrier, and at least one social worker of it on every project. */
@PlatformTest
@Covers({"ACT-01", "PRJ-30"})
class ThreePartiesTests {
  @Autowired ApplicationContext platform;
  @Autowired Projects projects;
  @Autowired Organisations organisations;
  @Autowired JdbcTemplate jdbc;
  @Autowired Clock clock;

  /** Approved, and nobody carries it out yet. */
  private Project.Id alone() {
    var id = ContractSamples.project(platform, false);
    jdbc.update(
        "update projects.project set carrier = null, lead = null, asked = 0, granted = 0 where id = ?",
        id.value());
    return id;
  }

  private Organisation.Id carrier(Project.Id id) {
    var name = "三社服务中心" + UUID.randomUUID() + "（示例）";
    return organisations.file(
        Actor.PLATFORM, id.county().place(), name, Organisation.Kind.SERVICE, "");
  }

  private UUID worker(Organisation.Id carrier) {
    return organisations.employ(Actor.PLATFORM, carrier, "社工（示例）", "");
  }

  @Test
  void withoutASocialWorkerOfItsCarrierNothingIsSentUp() {
    var pilot = new Pilot(platform, clock.instant().toString());
    var scheme = pilot.call("530111", Scheme.Kind.VENTURE, 0);
    var id = pilot.open(Pilot.worker(), scheme, Pilot.COMMUNITY);
    var sound = pilot.sound(id, 80_000);
    var people = new Content.People(sound.people().carrier(), List.of(), List.of());
    pilot.write(Pilot.worker(), id, with(sound, people));
    assertThatThrownBy(() -> pilot.submit(Pilot.worker(), id, ""))
        .isInstanceOfSatisfying(
            Refused.class,
            it -> {
              assertThat(it.reason()).isEqualTo(ProjectRefusal.RULE);
              assertThat(it.clause().source()).contains("《甘肃省开展“三社联动”试点方案》2016年6月 原文第6行");
            });
    // one of somebody else's is none of its own
    var other = worker(carrier(id));
    var strangers = new Content.People(sound.people().carrier(), List.of(), List.of(other));
    pilot.write(Pilot.worker(), id, with(sound, strangers));
    assertThatThrownBy(() -> pilot.submit(Pilot.worker(), id, "")).isInstanceOf(Refused.class);
    var one = List.of(sound.people().team().getFirst());
    var own = new Content.People(sound.people().carrier(), List.of(), one);
    pilot.write(Pilot.worker(), id, with(sound, own));
    pilot.submit(Pilot.worker(), id, "");
    assertThat(pilot.project(id).stage()).isEqualTo(Stage.REVIEW);
  }

  private static Content with(Content it, Content.People people) {
    return it.with(people);
  }

  @Test
  void workBeginsWithACarrierAndASocialWorkerOfItAndNotBefore() {
    var id = alone();
    assertThat(Said.of(platform, () -> projects.start(id, "合同"))).contains("还没有确定承接组织");
    var carrier = carrier(id);
    projects.carry(ORGANISATION, id, carrier);
    assertThat(Said.of(platform, () -> projects.start(id, "合同"))).contains("负责社工");
    var other = worker(carrier(id));
    assertThat(Said.of(platform, () -> projects.staff(ORGANISATION, id, List.of(other))))
        .contains("负责社工");
    var own = worker(carrier);
    projects.staff(ORGANISATION, id, List.of(own, other));
    assertThat(projects.find(Actor.PLATFORM, id).carrier().lead()).isEqualTo(own);
    projects.start(id, "合同");
    assertThat(projects.find(Actor.PLATFORM, id).stage()).isEqualTo(Stage.RUNNING);
  }

  /** Neither under way nor sent up, with a carrier and nobody of it. */
  @ParameterizedTest
  @ValueSource(strings = {"RUNNING", "FINISHED", "REVIEW"})
  void theDatabaseRefusesAProjectWithoutThem(String stage) {
    var id = ContractSamples.project(platform, false);
    assertThatThrownBy(() ->
            jdbc.update(
                "update projects.project set lead = null, stage = ? where id = ?",
                stage,
                id.value()))
        .isInstanceOf(DataAccessException.class);
  }

  @Test
  void theDatabaseRefusesSomebodyOfAnotherOrganisation() {
    var id = ContractSamples.project(platform, false);
    var other = worker(carrier(id));
    assertThatThrownBy(() ->
            jdbc.update("update projects.project set lead = ? where id = ?", other, id.value()))
        .isInstanceOf(DataAccessException.class);
  }
}
