package org.liandong.notices;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something happened to a notice. Whoever published it for a subject of its own listens. */
public sealed interface NoticeEvent {
  Notice.Id notice();

  /**
   * A step was taken.
   *
   * @param subject what the notice is about, as the one who drafted it named it; or empty
   * @param outcome what it came to, once it is closed
   */
  record Stepped(
      Notice.Id notice, int nr, Action action, String subject, Notice.@Nullable Outcome outcome)
      implements NoticeEvent {}

  /** Somebody objected. */
  record Objected(Notice.Id notice, UUID objection) implements NoticeEvent {}

  /** An objection was answered. */
  record Replied(Notice.Id notice, UUID objection, boolean upheld) implements NoticeEvent {}
}
