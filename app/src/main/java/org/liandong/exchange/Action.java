package org.liandong.exchange;

import org.jspecify.annotations.Nullable;

/**
 * A step of one of the two. A new one does not compile until {@link Lifecycle} gives it a place.
 */
public sealed interface Action {
  String words();

  /**
   * The helper offers, or the asker asks somebody who offers. The first step, and never a later.
   */
  record Propose(String words) implements Action {}

  /** The other of the two agrees. */
  record Agree(String words) implements Action {}

  /** The other of the two does not. */
  record Decline(String words) implements Action {}

  /** Either of the two takes it back before it is done. */
  record Cancel(String words) implements Action {}

  /** The helper says that it is done, and how long it took. */
  record Finish(int minutes, String words) implements Action {}

  /** The one who was helped thanks, and notes the time that counts. */
  record Thank(int minutes, String words) implements Action {}

  /** The minutes said with it, if any. */
  default @Nullable Integer said() {
    return switch (this) {
      case Finish finish -> finish.minutes();
      case Thank thank -> thank.minutes();
      default -> null;
    };
  }

  /** The stage it leads to; also its name in the log and in the words of the history. */
  default Deal.Stage leadsTo() {
    return switch (this) {
      case Propose _ -> Deal.Stage.PROPOSED;
      case Agree _ -> Deal.Stage.AGREED;
      case Decline _ -> Deal.Stage.DECLINED;
      case Cancel _ -> Deal.Stage.CANCELLED;
      case Finish _ -> Deal.Stage.DONE;
      case Thank _ -> Deal.Stage.THANKED;
    };
  }
}
