package org.liandong.purchases;

import static org.liandong.purchases.PurchaseRefusal.NO_ANNOUNCEMENT;
import static org.liandong.purchases.PurchaseRefusal.NO_BUDGET;
import static org.liandong.purchases.PurchaseRefusal.NO_CONTRACT;
import static org.liandong.purchases.PurchaseRefusal.NO_SELECTION;
import static org.liandong.purchases.PurchaseRefusal.WRONG_STAGE;

import org.liandong.base.Refused;

/** Which step leads where. Total; a step too early is refused by the name of the missing link. */
public final class Lifecycle {
  private Lifecycle() {}

  public static Stage next(Stage from, Action action) {
    return switch (action) {
      case Action.Budget _ -> to(from, Stage.PLANNED, Stage.BUDGETED, WRONG_STAGE);
      case Action.Announce _ -> to(from, Stage.BUDGETED, Stage.ANNOUNCED, NO_BUDGET);
      case Action.Select _ -> to(from, Stage.ANNOUNCED, Stage.SELECTED, NO_ANNOUNCEMENT);
      case Action.Contract _ -> to(from, Stage.SELECTED, Stage.CONTRACTED, NO_SELECTION);
      case Action.Accept _ -> to(from, Stage.CONTRACTED, Stage.ACCEPTED, NO_CONTRACT);
      case Action.Withdraw _ -> {
        if (!from.free()) throw new Refused(WRONG_STAGE);
        yield Stage.WITHDRAWN;
      }
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

  private static Stage to(Stage from, Stage needed, Stage next, PurchaseRefusal missing) {
    if (from == needed) return next;
    throw new Refused(from.compareTo(needed) < 0 ? missing : WRONG_STAGE);
  }
}
