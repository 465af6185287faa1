package org.liandong.procedures;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Actor;
import org.liandong.base.PlaceCode;
import org.liandong.base.Refused;
import org.liandong.meetings.Bodies;
import org.liandong.meetings.Body;
import org.liandong.notices.Notice;
import org.liandong.notices.Notices;
import org.liandong.procedures.route.Gate;
import org.springframework.stereotype.Component;

/**
 * What nobody writes by hand: what a body decides comes from its meeting, and what a notice came to
 * from the notice.
 */
@Component
class Hands {
  private final Bodies bodies;
  private final Notices notices;
  private final ReferralRows referrals;

  Hands(Bodies bodies, Notices notices, ReferralRows referrals) {
    this.bodies = bodies;
    this.notices = notices;
    this.referrals = referrals;
  }

  /** Refuses an act that only the other module takes. */
  void require(Actor actor, Procedure.Id id, Progress progress, Act act) {
    if (actor.equals(Actor.PLATFORM)) return;
    switch (act) {
      case Act.Held held -> meeting(progress, held);
      case Act.Posted _, Act.Objected _, Act.Replied _ -> refuse(progress, act);
      case Act.Closed _ -> {
        if (!unphotographed(id, progress, act.gate())) refuse(progress, act);
      }
      case Act.Started _,
          Act.Opined _,
          Act.Filed _,
          Act.Confirmed _,
          Act.Ranked _,
          Act.Placed _,
          Act.Seated _,
          Act.Returned _,
          Act.Withdrawn _ -> {}
    }
  }

  private void meeting(Progress progress, Act.Held held) {
    var body =
        progress
            .open()
            .filter(gate -> gate.key().equals(held.gate()) && gate instanceof Gate.Meeting)
            .findFirst()
            .flatMap(gate -> body((Gate.Meeting) gate, progress.subject().place()));
    if (body.isPresent())
      throw new Refused(ProcedureRefusal.BODY_DECIDES, Advance.clause(progress), body.get().name());
  }

  /** A gate that is no notice says so itself. */
  private static void refuse(Progress progress, Act act) {
    if (progress.open().anyMatch(gate -> gate.key().equals(act.gate()) && notice(gate)))
      throw new Refused(ProcedureRefusal.NOTICE_DECIDES, Advance.clause(progress));
  }

  private static boolean notice(Gate gate) {
    return gate instanceof Gate.Notice;
  }

  /** The body that meets at a gate, where it stands at the place of the gate's clerk. */
  Optional<Body> body(Gate.Meeting gate, PlaceCode subject) {
    return gate.clerk().desk(subject).flatMap(place -> bodies.standing(place, gate.body()));
  }

  /** The last hand-over of a gate in the round that runs. */
  Optional<Referral> last(Procedure.Id id, Progress progress, String gate) {
    return referrals.of(id).stream()
        .filter(it -> it.at(gate, progress.round()))
        .reduce((_, later) -> later);
  }

  /** Is the notice over, and only the photo of its sheet is missing? */
  boolean unphotographed(Procedure.Id id, Progress progress, String gate) {
    return last(id, progress, gate)
        .filter(it -> it.kind() == Referral.Kind.NOTICE)
        .flatMap(it -> notices.lookup(Actor.PLATFORM, it.notice()))
        .filter(notice -> good(notice.outcome()))
        .isPresent();
  }

  /** Closed, and no objection was right. */
  static boolean good(Notice.@Nullable Outcome outcome) {
    return outcome == Notice.Outcome.UNOPPOSED || outcome == Notice.Outcome.ANSWERED;
  }
}
