package org.liandong.procedures;

import java.time.Instant;
import java.util.UUID;
import org.liandong.base.AccountId;
import org.liandong.meetings.Motion;
import org.liandong.notices.Notice;

/**
 * A gate handed to whoever decides it: a motion of a meeting, or a public notice.
 *
 * @param round the round in which it was handed over; a later round asks anew
 * @param target the motion, or the notice
 * @param account who handed it over
 */
public record Referral(
    Procedure.Id procedure,
    String gate,
    int round,
    Kind kind,
    UUID target,
    AccountId account,
    String name,
    Instant at) {

  /** To what a gate is handed. */
  public enum Kind {
    MOTION,
    NOTICE
  }

  public Motion.Id motion() {
    return new Motion.Id(procedure.county(), target);
  }

  public Notice.Id notice() {
    return new Notice.Id(procedure.county(), target);
  }

  boolean at(String key, int inRound) {
    return gate.equals(key) && round == inRound;
  }
}
