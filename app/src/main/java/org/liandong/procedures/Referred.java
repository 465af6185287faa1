package org.liandong.procedures;

import java.util.List;
import java.util.UUID;
import org.liandong.base.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The gates that were handed over: whether they still wait, and what the platform does at them. */
@Component
class Referred {
  private final Procedures procedures;
  private final ProcedureRows procedureRows;
  private final ReferralRows rows;
  private final Under under;

  Referred(Procedures procedures, ProcedureRows procedureRows, ReferralRows rows, Under under) {
    this.procedures = procedures;
    this.procedureRows = procedureRows;
    this.rows = rows;
    this.under = under;
  }

  /** Held, and waiting at that gate in that round; not when it went on or back meanwhile. */
  boolean waiting(Referral referral) {
    procedureRows.lock(Actor.PLATFORM, List.of(referral.procedure()));
    var progress = procedures.progress(Actor.PLATFORM, referral.procedure());
    return progress.round() == referral.round()
        && progress.waiting().anyMatch(gate -> gate.key().equals(referral.gate()));
  }

  void act(Referral referral, Act act, List<UUID> papers) {
    var id = referral.procedure();
    int version = procedures.find(Actor.PLATFORM, id).standing().version();
    procedures.act(Actor.PLATFORM, id, version, act, papers);
  }

  /** Sent back, or over: what was asked for in earlier rounds comes to nothing. */
  @Transactional
  void stop(Procedure.Id id, String words) {
    var progress = procedures.progress(Actor.PLATFORM, id);
    for (var referral : rows.of(id))
      if (referral.round() < progress.round() || !progress.stage().open())
        under.stop(referral, words);
  }
}
