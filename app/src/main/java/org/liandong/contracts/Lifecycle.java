package org.liandong.contracts;

import static org.liandong.contracts.Stage.CANCELLED;
import static org.liandong.contracts.Stage.DRAFTED;
import static org.liandong.contracts.Stage.EFFECTIVE;
import static org.liandong.contracts.Stage.FINISHED;
import static org.liandong.contracts.Stage.STOPPED;

import org.liandong.base.Refused;

/** Which step leads where. Total: what is not listed is refused. */
public final class Lifecycle {
  private Lifecycle() {}

  public static Stage next(Stage from, Action action) {
    return switch (action) {
      case Action.Sign sign -> to(from == DRAFTED, sign.last() ? EFFECTIVE : DRAFTED);
      case Action.Reach _ -> to(from == EFFECTIVE, EFFECTIVE);
      case Action.Evaluate evaluate ->
          to(from == EFFECTIVE, evaluate.passed() ? EFFECTIVE : STOPPED);
      case Action.Stop _ -> to(from == EFFECTIVE, STOPPED);
      case Action.Finish _ -> to(from == EFFECTIVE, FINISHED);
      case Action.Cancel _ -> to(from == DRAFTED, CANCELLED);
    };
  }

  public static boolean allows(Stage from, Action action) {
    try {
      next(from, action);
      return true;
    } catch (Refused refused) {
      return false;
    }
  }

  private static Stage to(boolean fits, Stage stage) {
    if (!fits) throw new Refused(ContractRefusal.WRONG_STAGE);
    return stage;
  }
}
