package org.liandong.disputes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.liandong.Covers;
import org.liandong.PlatformTest;
import org.liandong.World;
import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.springframework.beans.factory.annotation.Autowired;

/** What lies on the table, who signs it, and who does not. */
@PlatformTest
class TableTests extends Mediating {
  @Autowired DisputeTasks tasks;

  @Test
  @Covers({"NEJ-05", "CON-08", "CON-09"})
  void itClosesOnlyWhenEveryPartyConfirmedTheSameText() {
    var id = atTheTable();
    mediation.say(WU, id, "我会把空调管接好");
    mediation.propose(World.worker(), id, 4, "吴大勇三日内接好排水管。");
    mediation.confirm(ZHOU, id, 1);
    assertThat(stage(id)).isEqualTo(Stage.PROPOSED);
    mediation.propose(World.worker(), id, 6, "吴大勇两日内接好排水管。");
    refused(DisputeRefusal.OTHER_TEXT, () -> mediation.confirm(WU, id, 1));
    mediation.confirm(WU, id, 2);
    assertThat(stage(id)).isEqualTo(Stage.PROPOSED);
    mediation.confirm(ZHOU, id, 2);
    assertThat(stage(id)).isEqualTo(Stage.AGREED);
    var dispute = disputes.find(ZHOU, id);
    assertThat(ContainmentMeasures.counted(dispute).kind()).isEqualTo("COMMUNITY");
  }

  @Test
  @Covers("NEJ-05")
  void strangersDoNotSign() {
    var id = proposed();
    assertThatThrownBy(() -> mediation.confirm(ZHENG, id, 1)).isInstanceOf(Absent.class);
    refused(DisputeRefusal.NOT_A_PARTY, () -> mediation.confirm(World.worker(), id, 1));
    refused(DisputeRefusal.NOT_A_PARTY, () -> mediation.confirm(World.gridOwner(), id, 1));
    refused(DisputeRefusal.SIGNS_IN_PERSON, () -> mediation.sawSigned(World.worker(), id, 1, 1));
    refused(
        DisputeRefusal.NOT_MEDIATOR, () -> mediation.sawSigned(World.streetOfficer(), id, 1, 1));
    mediation.confirm(ZHOU, id, 1);
    refused(DisputeRefusal.TWICE, () -> mediation.confirm(ZHOU, id, 1));
  }

  @Test
  void whoeverHasNoAccountSignsByHandAndMustSignToo() {
    var id = proposedWith("三楼的老张");
    mediation.confirm(ZHOU, id, 1);
    mediation.confirm(WU, id, 1);
    assertThat(stage(id)).isEqualTo(Stage.PROPOSED);
    mediation.sawSigned(World.worker(), id, 1, 3);
    assertThat(stage(id)).isEqualTo(Stage.AGREED);
  }

  @Test
  void aRejectedTextIsOffTheTableAndANewPartyVoidsIt() {
    var id = proposed();
    mediation.reject(WU, id, 1, "两天太短");
    assertThat(stage(id)).isEqualTo(Stage.MEDIATING);
    refused(DisputeRefusal.WRONG_STAGE, () -> mediation.confirm(ZHOU, id, 1));
    int version = version(id);
    mediation.propose(World.worker(), id, version, "五日内");
    mediation.confirm(ZHOU, id, 2);
    mediation.invite(World.worker(), id, version(id), ZHENG.name(), "zheng-xiaomei");
    assertThat(stage(id)).isEqualTo(Stage.MEDIATING);
  }

  @Test
  void aHelperSignsForTheResidentAndItSaysSo() {
    var id = proposed();
    var principal = new Actor.Principal(ZHOU.account(), ZHOU.name(), "1");
    var helper = World.gridOwner();
    var helping = new Actor(helper.account(), helper.name(), helper.hat(), principal);
    assertThat(tasks.waitingFor(helping, 9)).extracting("key").contains("disputes.task.sign");
    mediation.confirm(helping, id, 1);
    var signature = disputes.table(ZHOU, id).signatures().getFirst();
    assertThat(signature.behalf()).isEqualTo(ZHOU.name());
    assertThat(tasks.waitingFor(helping, 9)).isEmpty();
  }

  private Dispute.Id proposedWith(String third) {
    var id = atTheTable();
    mediation.invite(World.worker(), id, 3, third, "");
    mediation.propose(World.worker(), id, 4, "两日内接好排水管");
    return id;
  }
}
