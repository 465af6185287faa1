package org.liandong.ledger;

import static org.liandong.ledger.Stage.CORRECTED;
import static org.liandong.ledger.Stage.ENTERED;
import static org.liandong.ledger.Stage.PAID;
import static org.liandong.ledger.Stage.RETURNED;
import static org.liandong.ledger.Stage.WITHDRAWN;

import org.liandong.base.Refused;

/** Which step with a payment leads where. Total: what is not listed is refused. */
final class Lifecycle {
  private Lifecycle() {}

  /**
   * The stage after {@code action}.
   *
   * @throws Refused {@link LedgerRefusal#WRONG_STAGE} when the step has no place there
   */
  static Stage next(Stage from, Action action) {
    return switch (action) {
      case Action.Approve _ when from == ENTERED -> PAID;
      case Action.Return _ when from == ENTERED -> RETURNED;
      case Action.Withdraw _ when from == ENTERED -> WITHDRAWN;
      case Action.Correct _ when from == PAID -> CORRECTED;
      case Action.Approve _, Action.Return _, Action.Withdraw _, Action.Correct _ ->
          throw new Refused(LedgerRefusal.WRONG_STAGE);
    };
  }
}
