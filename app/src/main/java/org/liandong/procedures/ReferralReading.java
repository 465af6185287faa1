package org.liandong.procedures;

import java.util.List;
import java.util.Optional;
import org.liandong.meetings.Body;
import org.liandong.procedures.route.Gate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads what gates were handed to, and what they wait for. */
@Service
@Transactional(readOnly = true)
public class ReferralReading {
  private final ReferralRows rows;
  private final Hands hands;
  private final Under under;

  ReferralReading(ReferralRows rows, Hands hands, Under under) {
    this.rows = rows;
    this.hands = hands;
    this.under = under;
  }

  /** What was handed over, the oldest first, to whoever sees the procedure. */
  public List<Referral> of(Procedure procedure) {
    return rows.of(procedure.id());
  }

  /** What a gate waits for now: a vote and its minutes, or a notice that is not over. */
  public Optional<Referral> running(Procedure.Id id, Progress progress, String gate) {
    return hands.last(id, progress, gate).filter(under::running);
  }

  /** The body that decides at a gate, if it stands. */
  public Optional<Body> body(Procedure procedure, Gate.Meeting gate) {
    return hands.body(gate, procedure.place());
  }

  /** The fewest working days a notice of the gate runs. */
  public int least(Procedure procedure, Gate.Notice gate) {
    return under.least(procedure.place(), gate);
  }

  /** Is the notice of the gate over, and only the photo of its sheet is missing? */
  public boolean unphotographed(Procedure.Id id, Progress progress, String gate) {
    return hands.unphotographed(id, progress, gate);
  }
}
