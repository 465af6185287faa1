package org.liandong.projects;

import static org.liandong.projects.Stage.APPROVED;
import static org.liandong.projects.Stage.FINISHED;
import static org.liandong.projects.Stage.REJECTED;
import static org.liandong.projects.Stage.RETURNED;
import static org.liandong.projects.Stage.REVIEW;
import static org.liandong.projects.Stage.RUNNING;
import static org.liandong.projects.Stage.SUSPENDED;
import static org.liandong.projects.Stage.WITHDRAWN;

import org.liandong.base.Refused;

/** Which step leads where. Total: what is not listed is refused. */
final class Lifecycle {
  private Lifecycle() {}

  static Stage next(Stage from, Action action) {
    return switch (action) {
      case Action.Prepare _ -> to(from.editable(), from);
      case Action.Submit _ -> to(from.editable(), REVIEW);
      case Action.Return _ -> to(from == REVIEW, RETURNED);
      case Action.Approve _ -> to(from == REVIEW, APPROVED);
      case Action.Reject _ -> to(from == REVIEW || from.editable(), REJECTED);
      case Action.Withdraw _ -> to(from == REVIEW || from.editable(), WITHDRAWN);
      case Action.Start _ -> to(from == APPROVED, RUNNING);
      case Action.Change _ -> to(from == APPROVED || from == RUNNING, from);
      case Action.Report _ -> to(from == RUNNING || from == SUSPENDED, from);
      case Action.Visit _ -> to(from == RUNNING || from == SUSPENDED || from == FINISHED, from);
      case Action.Suspend _ -> to(from == APPROVED || from == RUNNING, SUSPENDED);
      case Action.Resume _ -> to(from == SUSPENDED, RUNNING);
      case Action.Finish _ -> to(from == RUNNING, FINISHED);
      case Action.Renew _ -> to(from == RUNNING, RUNNING);
    };
  }

  static boolean allows(Stage from, Action action) {
    try {
      next(from, action);
      return true;
    } catch (Refused refused) {
      return false;
    }
  }

  private static Stage to(boolean fits, Stage stage) {
    if (!fits) throw new Refused(ProjectRefusal.WRONG_STAGE);
    return stage;
  }
}
