package org.liandong.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.liandong.Diagrams;
import org.liandong.base.Refused;
import org.liandong.exchange.Deal.Stage;

class DealLifecycleTests {
  private static final List<Action> ACTIONS =
      List.of(
          new Action.Propose(""),
          new Action.Agree(""),
          new Action.Decline(""),
          new Action.Cancel(""),
          new Action.Finish(60, ""),
          new Action.Thank(60, ""));

  @Test
  void whatIsOverStaysOver() {
    for (var stage : List.of(Stage.THANKED, Stage.DECLINED, Stage.CANCELLED))
      for (var action : ACTIONS)
        assertThatThrownBy(() -> Lifecycle.next(stage, action)).isInstanceOf(Refused.class);
  }

  @Test
  void onlyWhatIsDoneIsThankedFor() {
    for (var stage : Stage.values())
      assertThat(Lifecycle.allows(stage, new Action.Thank(60, ""))).isEqualTo(stage == Stage.DONE);
  }

  @Test
  void theDiagramIsCurrent() {
    Diagrams.check(
        "exchange",
        Stage.values(),
        ACTIONS,
        action -> action.getClass().getSimpleName(),
        Lifecycle::next);
  }
}
