package org.liandong.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.liandong.Covers;
import org.liandong.Diagrams;
import org.liandong.base.AccountId;
import org.liandong.base.Refused;

class LifecycleTests {
  static final List<Action> ACTIONS = Arrays.stream(Action.Kind.values()).map(Spoken::any).toList();

  @Test
  @Covers("NEJ-08")
  void onlyTheResidentsWordSolves() {
    for (var stage : EnumSet.complementOf(EnumSet.of(Stage.CONFIRMED)))
      for (var action : ACTIONS)
        if (!(action instanceof Action.Confirm))
          assertThat(lands(stage, action)).as("%s %s", stage, action).isNotEqualTo(Stage.CONFIRMED);
  }

  @Test
  void aWithdrawnRequestIsOver() {
    for (var action : ACTIONS)
      assertThatThrownBy(() -> Lifecycle.next(Stage.WITHDRAWN, action)).isInstanceOf(Refused.class);
  }

  @Test
  void everythingAnsweredCanBeReopenedIntoWork() {
    for (var stage : List.of(Stage.ANSWERED, Stage.CONFIRMED, Stage.LAPSED, Stage.MERGED))
      assertThat(Lifecycle.next(stage, new Action.Reopen("x"))).isEqualTo(Stage.WORKING);
  }

  @Test
  void everyStepReadBackFromItsRowIsTheSame() {
    var holder = new Fact.Holder(new AccountId(new UUID(1, 2)), "甲（示例）");
    for (var action : ACTIONS) {
      var to = action instanceof Action.HandOver over ? over.to() : holder;
      assertThat(Spoken.of(action, to).action(action.kind())).isEqualTo(action);
    }
  }

  @Test
  void theDiagramIsCurrent() {
    Diagrams.check(
        "requests",
        Stage.values(),
        ACTIONS,
        action -> action.getClass().getSimpleName(),
        Lifecycle::next);
  }

  private static Stage lands(Stage stage, Action action) {
    try {
      return Lifecycle.next(stage, action);
    } catch (Refused refused) {
      return stage;
    }
  }
}
