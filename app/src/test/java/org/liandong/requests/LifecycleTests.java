package org.liandong.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.liandong.Covers;
import org.liandong.Diagrams;
import org.liandong.base.Refused;
import org.liandong.requests.Fact.Holder;

class LifecycleTests {
  static final List<Action> ACTIONS =
      List.of(
          new Action.Submit("x"),
          new Action.Take(""),
          new Action.HandOver(Holder.COMMUNITY, "x"),
          new Action.Answer("x"),
          new Action.Confirm(""),
          new Action.Reopen("x"),
          new Action.Lapse(""),
          new Action.Withdraw("x"));

  @Test
  @Covers("NEJ-08")
  void onlyTheResidentsWordSolves() {
    for (var stage : Stage.values())
      for (var action : ACTIONS)
        if (!(action instanceof Action.Confirm))
          assertThat(lands(stage, action)).isNotEqualTo(Stage.CONFIRMED);
  }

  @Test
  void aWithdrawnRequestIsOver() {
    for (var action : ACTIONS)
      assertThatThrownBy(() -> Lifecycle.next(Stage.WITHDRAWN, action)).isInstanceOf(Refused.class);
  }

  @Test
  void everythingAnsweredCanBeReopenedIntoWork() {
    for (var stage : List.of(Stage.ANSWERED, Stage.CONFIRMED, Stage.LAPSED))
      assertThat(Lifecycle.next(stage, new Action.Reopen("x"))).isEqualTo(Stage.WORKING);
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
      return stage == Stage.CONFIRMED ? Stage.LAPSED : stage;
    }
  }
}
