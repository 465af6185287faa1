package org.liandong.requests;

import static org.liandong.requests.Stage.ANSWERED;
import static org.liandong.requests.Stage.CONFIRMED;
import static org.liandong.requests.Stage.LAPSED;
import static org.liandong.requests.Stage.WAITING;
import static org.liandong.requests.Stage.WITHDRAWN;
import static org.liandong.requests.Stage.WORKING;

import org.liandong.base.Refused;

/** Which step leads where. Total: what is not listed is refused. */
final class Lifecycle {
  private Lifecycle() {}

  /**
   * The stage after {@code action}.
   *
   * @throws Refused {@link RequestRefusal#WRONG_STAGE} when the step has no place there
   */
  static Stage next(Stage from, Action action) {
    return switch (action) {
      case Action.Take _ when from == WAITING -> WORKING;
      case Action.HandOver _ when from.open() -> WAITING;
      case Action.Answer _ when from == WORKING -> ANSWERED;
      case Action.Confirm _ when from == ANSWERED || from == LAPSED -> CONFIRMED;
      case Action.Reopen _ when from == ANSWERED || from == CONFIRMED || from == LAPSED -> WORKING;
      case Action.Lapse _ when from == ANSWERED -> LAPSED;
      case Action.Withdraw _ when from.open() -> WITHDRAWN;
      case Action.Submit _,
          Action.Take _,
          Action.HandOver _,
          Action.Answer _,
          Action.Confirm _,
          Action.Reopen _,
          Action.Lapse _,
          Action.Withdraw _ ->
          throw new Refused(RequestRefusal.WRONG_STAGE, from);
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
}
