package org.liandong.procedures;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.audit.Audit;
import org.liandong.base.Actor;
import org.liandong.base.Refused;
import org.liandong.base.WorkingDays;
import org.liandong.meetings.Meeting;
import org.liandong.meetings.Motion;
import org.liandong.notices.Notice;
import org.liandong.procedures.Act.Posting;
import org.liandong.procedures.route.Gate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gates handed to whoever decides them: the clerk of the gate puts the matter before a meeting of
 * its body, or publishes a notice of it. {@link VoteResults} and {@link NoticeResults} take what
 * becomes of it.
 */
@Service
@Transactional
public class Referrals {
  private final Steps steps;
  private final Hats hats;
  private final ReferralReading reading;
  private final ReferralRows rows;
  private final Under under;
  private final Audit audit;
  private final Clock clock;

  Referrals(
      Steps steps,
      Hats hats,
      ReferralReading reading,
      ReferralRows rows,
      Under under,
      Audit audit,
      Clock clock) {
    this.steps = steps;
    this.hats = hats;
    this.reading = reading;
    this.rows = rows;
    this.under = under;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * The meeting that shall decide.
   *
   * @param at a meeting of the body that is planned already; null for one of its own
   * @param begins of a new meeting; null where {@code at} says it
   * @param once the token of the form
   */
  public record Convening(
      Meeting.@Nullable Id at,
      String venue,
      @Nullable Instant begins,
      Motion.Ballot ballot,
      boolean online,
      UUID once) {}

  /**
   * The notice as anyone will read it.
   *
   * @param days working days, 0 for as many as gate and place ask
   * @param covered names nobody shall read
   * @param once the token of the form
   */
  public record Text(String title, String words, int days, List<String> covered, UUID once) {}

  /** Puts the matter before the body that decides at this gate, as a motion of its meeting. */
  public Meeting.Id convene(
      Actor actor, Procedure.Id id, int version, String key, Convening convening) {
    var held = held(actor, id, version);
    var progress = held.progress();
    var gate = gate(progress, key, Gate.Meeting.class);
    allowed(actor, progress, Trial.of(gate, today()));
    vacant(id, progress, key);
    var body =
        reading
            .body(held.procedure(), gate)
            .orElseThrow(() -> refused(progress, ProcedureRefusal.UNKNOWN));
    var motion = under.table(actor, body, held.procedure(), convening);
    keep(actor, id, progress, new Target(key, Referral.Kind.MOTION, motion.value()));
    return under.meeting(actor, motion);
  }

  /** Publishes the matter of this gate, to run and be objected to as notices are. */
  public Notice.Id publish(Actor actor, Procedure.Id id, int version, String key, Text text) {
    var held = held(actor, id, version);
    var progress = held.progress();
    var gate = gate(progress, key, Gate.Notice.class);
    allowed(actor, progress, Trial.of(gate, progress, today()));
    vacant(id, progress, key);
    var place = held.procedure().place();
    var notice = under.publish(actor, place, id, gate, text);
    keep(actor, id, progress, new Target(key, Referral.Kind.NOTICE, notice.id().value()));
    var posting = posting(notice);
    steps.step(actor, held.held(), version, new Act.Posted(key, posting, ""), List.of());
    return notice.id();
  }

  static Posting posting(Notice notice) {
    var from = Objects.requireNonNull(notice.begins());
    return new Posting(from, Objects.requireNonNull(notice.ends()), 0);
  }

  private record Open(Steps.Held held, Progress progress) {
    Procedure procedure() {
      return held.procedure();
    }
  }

  private Open held(Actor actor, Procedure.Id id, int version) {
    var held = Steps.one(steps.hold(actor, List.of(id)), id);
    var progress = steps.fold(held.procedure(), held.facts());
    if (version < progress.turned() || version > progress.version())
      throw refused(progress, ProcedureRefusal.STALE);
    return new Open(held, progress);
  }

  private static <G extends Gate> G gate(Progress progress, String key, Class<G> kind) {
    return progress
        .waiting()
        .filter(gate -> gate.key().equals(key) && kind.isInstance(gate))
        .map(kind::cast)
        .findFirst()
        .orElseThrow(() -> refused(progress, ProcedureRefusal.NOT_OPEN));
  }

  /** Who may hand a gate over is who would have filed its result. */
  private void allowed(Actor actor, Progress progress, Act act) {
    var by = hats.exercised(actor, progress, act);
    progress
        .weigh(new Fact(progress.version() + 1, now(), by, act, 1))
        .orRefuse(Advance.clause(progress));
  }

  /** What was handed over before in this round must have come to nothing. */
  private void vacant(Procedure.Id id, Progress progress, String key) {
    if (reading.running(id, progress, key).isPresent())
      throw refused(progress, ProcedureRefusal.REFERRED);
  }

  private record Target(String gate, Referral.Kind kind, UUID id) {}

  private void keep(Actor actor, Procedure.Id id, Progress progress, Target to) {
    rows.insert(
        new Referral(
            id,
            to.gate(),
            progress.round(),
            to.kind(),
            to.id(),
            actor.account(),
            actor.name(),
            now()));
    var facts = Map.of("gate", to.gate(), "target", to.id().toString());
    var place = progress.subject().place();
    audit.record(actor, place, "procedures.referred", id.toString(), facts);
  }

  private static Refused refused(Progress progress, ProcedureRefusal reason) {
    return new Refused(reason, Advance.clause(progress));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private LocalDate today() {
    return now().atZone(WorkingDays.ZONE).toLocalDate();
  }
}
