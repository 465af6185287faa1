package org.liandong.disputes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.liandong.Covers;
import org.liandong.Diagrams;
import org.liandong.base.Refused;

class DisputeLifecycleTests {
  private static final List<Action> ACTIONS =
      List.of(
          new Action.Take(""),
          new Action.Invite(""),
          new Action.Say(""),
          new Action.Propose(""),
          new Action.Confirm(false, ""),
          new Action.Confirm(true, ""),
          new Action.Reject(""),
          new Action.Refer(""),
          new Action.Withdraw(""),
          new Action.Visit(LocalDate.EPOCH, true, ""),
          new Action.Visit(LocalDate.EPOCH, false, ""));

  @Test
  @Covers("NEJ-05")
  void onlyTheLastConfirmationAgreesAndOnlyReferralElseCloses() {
    for (var stage : Stage.values())
      for (var action : ACTIONS) {
        if (!stage.open() || !Lifecycle.allows(stage, action)) continue;
        var after = Lifecycle.next(stage, action);
        if (after.open()) continue;
        assertThat(action.kind())
            .isIn(Action.Kind.AGREED, Action.Kind.REFERRED, Action.Kind.WITHDRAWN);
        if (after == Stage.WITHDRAWN) assertThat(stage).isEqualTo(Stage.OPEN);
      }
  }

  @Test
  void whatWasReferredOrWithdrawnStaysSo() {
    for (var stage : List.of(Stage.REFERRED, Stage.WITHDRAWN))
      for (var action : ACTIONS)
        assertThatThrownBy(() -> Lifecycle.next(stage, action)).isInstanceOf(Refused.class);
  }

  @Test
  void theDiagramIsCurrent() {
    Diagrams.check(
        "disputes", Stage.values(), ACTIONS, action -> action.kind().name(), Lifecycle::next);
  }
}
