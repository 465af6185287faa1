package org.liandong.meetings;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.liandong.Diagrams;
import org.liandong.Histories;
import org.liandong.base.Refused;

class MeetingLifecycleTests {
  @Test
  void replayEqualsTheLiveFoldOverRandomHistories() {
    Histories.replay(
        new Histories.Life<>(
            Action.PLANNED,
            Stage.PLANNED,
            List.of(Action.values()),
            Lifecycle::allows,
            Lifecycle::next,
            Lifecycle::fold));
  }

  @Test
  void nothingIsVotedOnTwice() {
    for (var from : Motion.Stage.values())
      for (var step : Motion.Step.values())
        if (from.decided() || from == Motion.Stage.WITHDRAWN)
          assertThatThrownBy(() -> Motion.next(from, step)).isInstanceOf(Refused.class);
  }

  @Test
  void theDiagramIsCurrent() {
    Diagrams.check(
        "meetings", Stage.values(), Arrays.asList(Action.values()), Enum::name, Lifecycle::next);
  }

  @Test
  void theDiagramOfMotionsIsCurrent() {
    Diagrams.check(
        "motions",
        Motion.Stage.values(),
        Arrays.asList(Motion.Step.values()),
        Enum::name,
        Motion::next);
  }
}
