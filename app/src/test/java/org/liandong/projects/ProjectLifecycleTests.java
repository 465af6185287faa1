package org.liandong.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.liandong.Diagrams;
import org.liandong.base.Money;
import org.liandong.base.Refused;

class ProjectLifecycleTests {
  private static final List<Action> ACTIONS =
      List.of(
          new Action.Prepare(""),
          new Action.Submit(""),
          new Action.Return(""),
          new Action.Approve(Money.ZERO, ""),
          new Action.Reject(""),
          new Action.Withdraw(""),
          new Action.Start(""),
          new Action.Change(""),
          new Action.Report(""),
          new Action.Visit(""),
          new Action.Suspend(""),
          new Action.Resume(""),
          new Action.Finish(Money.ZERO, ""),
          new Action.Renew(""));

  @Test
  void nothingIsApprovedThatWasNotUnderReview() {
    for (var stage : Stage.values())
      if (stage != Stage.REVIEW)
        assertThat(Lifecycle.allows(stage, new Action.Approve(Money.ZERO, ""))).isFalse();
  }

  @Test
  void onlyWhatIsApprovedIsEverEstablished() {
    for (var stage : Stage.values())
      for (var action : ACTIONS) {
        if (stage.established() || !Lifecycle.allows(stage, action)) continue;
        var after = Lifecycle.next(stage, action);
        if (after.established()) assertThat(action).isInstanceOf(Action.Approve.class);
      }
  }

  @Test
  void whatWasRejectedOrWithdrawnStaysSo() {
    for (var stage : List.of(Stage.REJECTED, Stage.WITHDRAWN))
      for (var action : ACTIONS)
        assertThatThrownBy(() -> Lifecycle.next(stage, action)).isInstanceOf(Refused.class);
  }

  @Test
  void theDiagramIsCurrent() {
    Diagrams.check(
        "projects", Stage.values(), ACTIONS, action -> action.kind().name(), Lifecycle::next);
  }
}
