package org.liandong.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.liandong.Diagrams;
import org.liandong.base.Refused;

class MeetingLifecycleTests {
  @Test
  void replayEqualsTheLiveFoldOverRandomHistories() {
    for (long seed = 0; seed < 100_000; seed++) {
      var random = new SplittableRandom(seed);
      var actions = new ArrayList<>(List.of(Action.PLANNED));
      var live = Stage.PLANNED;
      for (int i = 0; i < 10; i++) {
        var action = Action.values()[random.nextInt(Action.values().length)];
        if (!Lifecycle.allows(live, action)) continue;
        live = Lifecycle.next(live, action);
        actions.add(action);
      }
      assertThat(Lifecycle.fold(actions)).as("seed %d", seed).isEqualTo(live);
    }
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
