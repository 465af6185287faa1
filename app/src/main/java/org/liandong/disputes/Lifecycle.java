package org.liandong.disputes;

import static org.liandong.disputes.Stage.AGREED;
import static org.liandong.disputes.Stage.FOLLOWED_UP;
import static org.liandong.disputes.Stage.MEDIATING;
import static org.liandong.disputes.Stage.OPEN;
import static org.liandong.disputes.Stage.PROPOSED;
import static org.liandong.disputes.Stage.REFERRED;
import static org.liandong.disputes.Stage.WITHDRAWN;

import org.liandong.base.Refused;

/** Which step leads where. Total: what is not listed is refused. */
final class Lifecycle {
  private Lifecycle() {}

  static Stage next(Stage from, Action action) {
    var table = from == MEDIATING || from == PROPOSED;
    var agreed = from == AGREED || from == FOLLOWED_UP;
    return switch (action) {
      case Action.Take _ -> to(from == OPEN, MEDIATING);
      case Action.Invite _ -> to(table, MEDIATING);
      case Action.Say _ -> to(from.open() || agreed, from);
      case Action.Propose _ -> to(table, PROPOSED);
      case Action.Confirm confirm -> to(from == PROPOSED, confirm.last() ? AGREED : PROPOSED);
      case Action.Reject _ -> to(from == PROPOSED, MEDIATING);
      case Action.Refer _ -> to(table, REFERRED);
      case Action.Withdraw _ -> to(from == OPEN, WITHDRAWN);
      case Action.Visit visit -> to(agreed, visit.kept() ? FOLLOWED_UP : MEDIATING);
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
    if (!fits) throw new Refused(DisputeRefusal.WRONG_STAGE);
    return stage;
  }
}
