package org.liandong.exchange;

import static org.liandong.exchange.Deal.Stage.AGREED;
import static org.liandong.exchange.Deal.Stage.DONE;
import static org.liandong.exchange.Deal.Stage.PROPOSED;

import org.liandong.base.Refused;

/** Which step leads where. Total: what is not listed is refused. */
final class Lifecycle {
  private Lifecycle() {}

  static Deal.Stage next(Deal.Stage from, Action action) {
    var fits =
        switch (action) {
          case Action.Propose _ -> false;
          case Action.Agree _, Action.Decline _ -> from == PROPOSED;
          case Action.Cancel _ -> from == PROPOSED || from == AGREED;
          case Action.Finish _ -> from == AGREED;
          case Action.Thank _ -> from == DONE;
        };
    if (!fits) throw new Refused(ExchangeRefusal.WRONG_STAGE);
    return action.leadsTo();
  }

  static boolean allows(Deal.Stage from, Action action) {
    try {
      next(from, action);
      return true;
    } catch (Refused refused) {
      return false;
    }
  }
}
