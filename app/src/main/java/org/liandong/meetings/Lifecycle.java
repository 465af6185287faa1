package org.liandong.meetings;

import static org.liandong.meetings.Stage.CALLED;
import static org.liandong.meetings.Stage.CANCELLED;
import static org.liandong.meetings.Stage.HELD;
import static org.liandong.meetings.Stage.PLANNED;
import static org.liandong.meetings.Stage.RECORDED;
import static org.liandong.meetings.Stage.SITTING;

import java.util.List;
import org.liandong.base.Refused;

/** Which step leads where. Total: what is not listed is refused. */
final class Lifecycle {
  private Lifecycle() {}

  /**
   * The stage after {@code action}.
   *
   * @throws Refused {@link MeetingRefusal#WRONG_STAGE} when the step has no place there
   */
  static Stage next(Stage from, Action action) {
    return switch (action) {
      case PLANNED -> throw new Refused(MeetingRefusal.WRONG_STAGE);
      case CALLED -> on(from == PLANNED, CALLED);
      case POSTPONED -> on(from.ahead(), from);
      case OPENED -> on(from == CALLED, SITTING);
      case CLOSED -> on(from == SITTING, HELD);
      case RECORDED -> on(from == HELD, RECORDED);
      case CANCELLED -> on(from.ahead(), CANCELLED);
    };
  }

  private static Stage on(boolean allowed, Stage to) {
    if (!allowed) throw new Refused(MeetingRefusal.WRONG_STAGE);
    return to;
  }

  static boolean allows(Stage from, Action action) {
    try {
      next(from, action);
      return true;
    } catch (Refused refused) {
      return false;
    }
  }

  /** What its facts, in order, make of a meeting: the same live, in replay and in tests. */
  static Stage fold(List<Action> actions) {
    var stage = PLANNED;
    for (var action : actions.subList(1, actions.size())) stage = next(stage, action);
    return stage;
  }
}
