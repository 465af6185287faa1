package org.liandong.notices;

import java.util.List;
import org.liandong.base.Refused;

/** Which step leads where. Total: what is not listed is refused; nothing leads back. */
final class Lifecycle {
  private Lifecycle() {}

  /**
   * The stage after {@code action}.
   *
   * @throws Refused {@link NoticeRefusal#WRONG_STAGE} when the step has no place there
   */
  static Stage next(Stage from, Action action) {
    return switch (action) {
      case DRAFTED -> throw new Refused(NoticeRefusal.WRONG_STAGE);
      case PUBLISHED -> on(from == Stage.DRAFT, Stage.RUNNING);
      case EXTENDED -> on(from == Stage.RUNNING, Stage.RUNNING);
      case CLOSED -> on(from == Stage.RUNNING, Stage.CLOSED);
      case WITHDRAWN -> on(from == Stage.DRAFT || from == Stage.RUNNING, Stage.WITHDRAWN);
    };
  }

  private static Stage on(boolean allowed, Stage to) {
    if (!allowed) throw new Refused(NoticeRefusal.WRONG_STAGE);
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

  /** What its facts, in order, make of a notice: the same live, in replay and in tests. */
  static Stage fold(List<Action> actions) {
    var stage = Stage.DRAFT;
    for (var action : actions.subList(1, actions.size())) stage = next(stage, action);
    return stage;
  }
}
