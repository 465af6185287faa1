package org.liandong.ledger;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.liandong.Diagrams;
import org.liandong.base.Refused;

class PaymentLifecycleTests {
  private static final List<Action> ACTIONS =
      List.of(
          new Action.Approve(""),
          new Action.Return("x"),
          new Action.Withdraw("x"),
          new Action.Correct("x"));

  @Test
  void whatIsReturnedWithdrawnOrCorrectedIsOver() {
    for (var stage : List.of(Stage.RETURNED, Stage.WITHDRAWN, Stage.CORRECTED))
      for (var action : ACTIONS)
        assertThatThrownBy(() -> Lifecycle.next(stage, action)).isInstanceOf(Refused.class);
  }

  @Test
  void theDiagramIsCurrent() {
    Diagrams.check(
        "ledger",
        Stage.values(),
        ACTIONS,
        action -> action.getClass().getSimpleName(),
        Lifecycle::next);
  }
}
