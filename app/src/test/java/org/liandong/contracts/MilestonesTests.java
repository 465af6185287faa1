package org.liandong.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.liandong.ContractSamples.COMMITTEE;
import static org.liandong.ContractSamples.FUNDER;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liandong.As;
import org.liandong.Covers;
import org.liandong.PlatformTest;
import org.liandong.base.Line;
import org.liandong.base.Position;
import org.liandong.ledger.Payments;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

/** Milestones: accepted, then paid; of a reward only after its result. */
@PlatformTest
class MilestonesTests extends Contracting {
  @Autowired MilestonePayments payments;
  @Autowired Payments ledger;

  private MilestonePayments.Paper paper() {
    return new MilestonePayments.Paper(
        "票 1", LocalDate.of(2026, 2, 1), List.of(UUID.randomUUID()), UUID.randomUUID());
  }

  @Test
  @Covers({"PRJ-20", "PUR-16"})
  void aMilestoneIsPaidOnlyAfterItWasAccepted() {
    var id = held(false);
    refused("HELD", () -> payments.pay(FUNDER, id, 1, paper()));
    step(COMMITTEE, id, new Action.Reach(1, "活动已经开展"));
    refused(ContractRefusal.REACHED_ALREADY, () -> step(id, new Action.Reach(1, "再验")));
    var payment = payments.pay(FUNDER, id, 1, paper());
    refused("HELD", () -> payments.pay(FUNDER, id, 2, paper()));
    var finance = As.actor("财务（示例）", Position.COUNTY_OFFICER, "530111", Line.FINANCE);
    ledger.approve(finance, payment, 1, "");
    assertThat(ledger.find(finance, payment).stage()).isEqualTo(org.liandong.ledger.Stage.PAID);
    refused("OVER_COMMITMENT", () -> payments.pay(FUNDER, id, 1, paper()));
    refused(ContractRefusal.OPEN_MILESTONES, () -> step(id, new Action.Finish("")));
    step(id, new Action.Reach(2, "完成"));
    step(id, new Action.Finish(""));
  }

  @Test
  @Covers("PRJ-42")
  void aRewardIsPaidAfterTheResultOnly() {
    var id = held(true);
    refused(ContractRefusal.NO_RESULT, () -> step(id, new Action.Reach(1, "做了")));
    refused(ContractRefusal.NO_RESULT, () -> payments.pay(FUNDER, id, 1, paper()));
    step(id, new Action.Evaluate(true, "合格"));
    refused("HELD", () -> payments.pay(FUNDER, id, 1, paper()));
    step(id, new Action.Reach(1, "做了"));
    assertThat(payments.pay(FUNDER, id, 1, paper())).isNotNull();
    refused("HELD", () -> payments.pay(FUNDER, id, 2, paper()));
  }

  @Test
  @Covers({"PRJ-42", "PRJ-23"})
  void aRewardWhoseEvaluationFailedIsNeverPaid() {
    var id = held(true);
    step(id, new Action.Evaluate(true, "中期合格"));
    step(id, new Action.Reach(1, "做了"));
    step(id, new Action.Evaluate(false, "期末不合格"));
    refused(ContractRefusal.NO_RESULT, () -> payments.pay(FUNDER, id, 1, paper()));
    refused(ContractRefusal.WRONG_STAGE, () -> step(id, new Action.Reach(2, "做了")));
  }

  /** Neither before there is a result, nor with the number of anything else that happened. */
  @ParameterizedTest
  @ValueSource(strings = {"null", "1", "99"})
  @Covers("PRJ-42")
  void theDatabaseAcceptsNoMilestoneOfARewardWithoutItsResult(String result) {
    var id = held(true);
    assertThatThrownBy(() -> reached(id, result)).isInstanceOf(DataAccessException.class);
  }

  @Test
  @Covers("PRJ-42")
  void theDatabaseAcceptsItWithTheEvaluationThatWasPassed() {
    var id = held(true);
    step(id, new Action.Evaluate(true, "合格"));
    int passed = reading.facts(FUNDER, id).size();
    assertThat(reached(id, String.valueOf(passed))).isEqualTo(1);
    assertThat(reached(held(false), "null")).isEqualTo(1);
  }

  private int reached(Contract.Id id, String result) {
    return jdbc.update(
        "update contracts.milestone set reached = now(), result = "
            + result
            + " where contract = ? and nr = 1",
        id.value());
  }

  @Test
  @Covers("PRJ-23")
  void aFailedEvaluationStopsTheProjectAndFreezesWhatIsLeft() {
    var id = held(false);
    step(id, new Action.Reach(1, "做了"));
    var entered = payments.pay(FUNDER, id, 1, paper());
    step(id, new Action.Evaluate(false, "不合格"));
    var contract = contracts.find(FUNDER, id);
    assertThat(contract.stage()).isEqualTo(Stage.STOPPED);
    assertThat(projects.find(FUNDER, contract.project()).stage())
        .isEqualTo(org.liandong.projects.Stage.SUSPENDED);
    refused("HELD", () -> payments.pay(FUNDER, id, 1, paper()));
    var finance = As.actor("财务（示例）", Position.COUNTY_OFFICER, "530111", Line.FINANCE);
    refused("HELD", () -> ledger.approve(finance, entered, 1, ""));
  }
}
