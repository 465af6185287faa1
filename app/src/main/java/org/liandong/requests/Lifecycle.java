package org.liandong.requests;

import static org.liandong.requests.Stage.ANSWERED;
import static org.liandong.requests.Stage.CONFIRMED;
import static org.liandong.requests.Stage.LAPSED;
import static org.liandong.requests.Stage.MERGED;
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
      case Action.Return _ when from.open() -> WAITING;
      case Action.Answer _ when from == WORKING -> ANSWERED;
      case Action.Confirm _ when from == ANSWERED || from == LAPSED -> CONFIRMED;
      case Action.Reopen _ when !from.open() && from != WITHDRAWN -> WORKING;
      case Action.Lapse _ when from == ANSWERED -> LAPSED;
      case Action.Withdraw _ when from.open() -> WITHDRAWN;
      case Action.Merge _ when from.open() -> MERGED;
      default -> beside(from, action);
    };
  }

  /** Steps that leave it where it stands. */
  private static Stage beside(Stage at, Action action) {
    return switch (action) {
      case Action.Escalate _, Action.Split _, Action.Join _, Action.Classify _ when at.open() -> at;
      case Action.Ask _, Action.Reply _ when at != WITHDRAWN && at != MERGED -> at;
      case Action.Rate _ when at == CONFIRMED || at == LAPSED -> at;
      case Action.Arrange _, Action.Arrive _, Action.Sign _, Action.CallOff _ when at == WORKING ->
          at;
      case Action.Submit _,
          Action.Take _,
          Action.HandOver _,
          Action.Return _,
          Action.Escalate _,
          Action.Ask _,
          Action.Reply _,
          Action.Answer _,
          Action.Confirm _,
          Action.Reopen _,
          Action.Lapse _,
          Action.Withdraw _,
          Action.Merge _,
          Action.Split _,
          Action.Join _,
          Action.Rate _,
          Action.Classify _,
          Action.Arrange _,
          Action.Arrive _,
          Action.Sign _,
          Action.CallOff _ ->
          throw new Refused(RequestRefusal.WRONG_STAGE, at);
    };
  }

  static boolean allows(Standing from, Action action) {
    try {
      next(from.stage(), action);
      from.aside().check(action);
      return true;
    } catch (Refused refused) {
      return false;
    }
  }
}
