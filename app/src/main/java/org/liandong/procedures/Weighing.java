package org.liandong.procedures;

import static org.liandong.procedures.ProcedureRefusal.DECIDED_ALREADY;
import static org.liandong.procedures.ProcedureRefusal.ENDED;
import static org.liandong.procedures.ProcedureRefusal.NOT_OPEN;
import static org.liandong.procedures.ProcedureRefusal.NOT_OWNER;
import static org.liandong.procedures.ProcedureRefusal.NOT_SEATED;
import static org.liandong.procedures.ProcedureRefusal.OUTSIDE_WINDOW;
import static org.liandong.procedures.ProcedureRefusal.OWN_MATTER;
import static org.liandong.procedures.ProcedureRefusal.SETTLED;
import static org.liandong.procedures.ProcedureRefusal.UNKNOWN;
import static org.liandong.procedures.ProcedureRefusal.WRONG_ACT;
import static org.liandong.procedures.ProcedureRefusal.WRONG_LEVEL;

import org.jspecify.annotations.Nullable;
import org.liandong.procedures.Weighed.Barred;
import org.liandong.procedures.route.Gate;
import org.liandong.procedures.route.Seat;

/** Which act is allowed at which gate, and by whom. Total: what is not listed is barred. */
final class Weighing {
  private Weighing() {}

  /** Why the act is not allowed, or null when it is. */
  static @Nullable Barred barred(Progress progress, Fact fact) {
    if (!progress.stage().open()) return Barred.of(ENDED);
    return switch (fact.act()) {
      case Act.Started _ -> Barred.of(WRONG_ACT);
      case Act.Withdrawn _ -> owner(progress, fact) ? null : Barred.of(NOT_OWNER);
      case Act.Opined _,
          Act.Held _,
          Act.Posted _,
          Act.Objected _,
          Act.Replied _,
          Act.Closed _,
          Act.Filed _,
          Act.Confirmed _,
          Act.Ranked _,
          Act.Placed _,
          Act.Seated _,
          Act.Returned _ ->
          atGate(progress, fact);
    };
  }

  private static @Nullable Barred atGate(Progress progress, Fact fact) {
    var gate =
        progress.open().filter(it -> it.key().equals(fact.act().gate())).findFirst().orElse(null);
    if (gate == null) return Barred.of(NOT_OPEN);
    if (progress.outcome(gate) != Outcome.OPEN) return Barred.of(SETTLED);
    var window = fact.by().platform() ? null : window(progress, fact);
    return window != null ? window : atOpen(progress, gate, fact);
  }

  private static @Nullable Barred window(Progress progress, Fact fact) {
    return progress
        .open()
        .filter(gate -> gate instanceof Gate.Window it && !it.span().contains(fact.day()))
        .findFirst()
        .map(gate -> Barred.of(OUTSIDE_WINDOW, ((Gate.Window) gate).span().toString()))
        .orElse(null);
  }

  private static @Nullable Barred atOpen(Progress progress, Gate gate, Fact fact) {
    return switch (fact.act()) {
      case Act.Returned back -> returned(progress, gate, fact, back);
      case Act.Opined _ when gate instanceof Gate.Opinion at -> opinion(progress, at, fact);
      case Act.Seated seated when gate instanceof Gate.Opinion at ->
          seated(progress, at, fact, seated);
      case Act.Held held when gate instanceof Gate.Meeting at ->
          first(clerk(progress, at.clerk(), fact), () -> Filing.held(progress, at, fact, held));
      case Act.Filed filed when gate instanceof Gate.Evidence at ->
          first(clerk(progress, at.clerk(), fact), () -> Filing.filed(progress, at, fact, filed));
      case Act.Confirmed signed when gate instanceof Gate.Confirmation at ->
          confirmed(progress, at, fact, signed);
      case Act.Ranked ranked when gate instanceof Gate.Ranking at ->
          first(
              decider(progress, at.seat(), fact),
              () -> ranked.rank() < 1 || ranked.rank() > ranked.of() ? Barred.of(UNKNOWN) : null);
      case Act.Placed placed when gate instanceof Gate.Quota at ->
          fact.by().platform() && placed.number() >= 1 && placed.number() <= at.limit()
              ? null
              : Barred.of(WRONG_ACT);
      case Act _ when gate instanceof Gate.Notice at -> Posters.barred(progress, at, fact);
      case Act _ -> Barred.of(WRONG_ACT);
    };
  }

  /** The platform files for the modules of meetings and notices. */
  static @Nullable Barred clerk(Progress progress, @Nullable Seat clerk, Fact fact) {
    if (fact.by().platform()) return null;
    if (clerk == null) return owner(progress, fact) ? null : Barred.of(NOT_OWNER);
    return clerk.fits(fact.by().hat(), progress.subject().place())
        ? null
        : Barred.of(WRONG_LEVEL, clerk.level());
  }

  /** Whoever began it, or a colleague of the same desk. */
  static boolean owner(Progress progress, Fact fact) {
    var subject = progress.subject();
    var by = fact.by();
    if (by.account().equals(subject.owner()) || by.seat().equals(subject.owner())) return true;
    return subject.position().staff()
        && by.hat().position() == subject.position()
        && by.hat().covers(subject.place());
  }

  private static @Nullable Barred opinion(Progress progress, Gate.Opinion at, Fact fact) {
    var barred = decider(progress, at.seat(), fact);
    if (barred != null || at.countersign() == null) return barred;
    var seat = fact.by().seat();
    var roster = Outcome.roster(progress.facts(at.key()));
    return roster.stream().anyMatch(member -> member.account().equals(seat))
        ? null
        : Barred.of(NOT_SEATED);
  }

  /**
   * The right hat, not for himself, and not twice in what counts now, neither person nor seat: not
   * again at this gate, and not after deciding in another seat. The same seat may come again later.
   */
  private static @Nullable Barred decider(Progress progress, Seat seat, Fact fact) {
    var by = fact.by();
    if (!seat.fits(by.hat(), progress.subject().place()))
      return Barred.of(WRONG_LEVEL, seat.level());
    var owner = progress.subject().owner();
    if (by.account().equals(owner) || by.seat().equals(owner)) return Barred.of(OWN_MATTER);
    return progress
            .decisions()
            .anyMatch(earlier -> same(earlier.by(), by) && clash(progress, earlier, fact, seat))
        ? Barred.of(DECIDED_ALREADY)
        : null;
  }

  private static boolean clash(Progress progress, Fact earlier, Fact fact, Seat seat) {
    var gate = earlier.act().gate();
    if (gate.equals(fact.act().gate())) return true;
    return progress
        .route()
        .gates()
        .filter(it -> it.key().equals(gate))
        .flatMap(it -> it.seats().stream())
        .noneMatch(seat::equals);
  }

  private static boolean same(Fact.By one, Fact.By other) {
    return one.account().equals(other.account())
        || one.seat().equals(other.seat())
        || one.account().equals(other.seat())
        || one.seat().equals(other.account());
  }

  private static @Nullable Barred seated(
      Progress progress, Gate.Opinion at, Fact fact, Act.Seated seated) {
    if (!fact.by().platform() || at.countersign() == null) return Barred.of(WRONG_ACT);
    var seats = seated.roster().stream().map(Act.Member::account).toList();
    return seats.containsAll(Outcome.spoken(progress.facts(at.key())))
        ? null
        : Barred.of(WRONG_ACT);
  }

  private static @Nullable Barred confirmed(
      Progress progress, Gate.Confirmation at, Fact fact, Act.Confirmed signed) {
    var party =
        at.parties().stream()
            .filter(it -> it.key().equals(signed.party()))
            .findFirst()
            .orElse(null);
    if (party == null) return Barred.of(UNKNOWN);
    var facts = progress.facts(at.key());
    if (Outcome.signed(facts).contains(party.key())) return Barred.of(ProcedureRefusal.TWICE);
    var barred = clerk(progress, party.seat(), fact);
    if (barred != null || fact.by().platform()) return barred;
    return facts.stream().anyMatch(earlier -> same(earlier.by(), fact.by()))
        ? Barred.of(DECIDED_ALREADY)
        : null;
  }

  private static @Nullable Barred returned(
      Progress progress, Gate gate, Fact fact, Act.Returned back) {
    var barred =
        switch (gate) {
          case Gate.Opinion at -> opinion(progress, at, fact);
          case Gate.Ranking at -> decider(progress, at.seat(), fact);
          case Gate.Meeting at -> clerk(progress, at.clerk(), fact);
          case Gate.Notice at -> clerk(progress, at.clerk(), fact);
          case Gate.Evidence _, Gate.Window _, Gate.Quota _, Gate.Confirmation _ ->
              Barred.of(WRONG_ACT);
        };
    if (barred != null) return barred;
    return progress.earlier().stream().anyMatch(step -> step.key().equals(back.step()))
        ? null
        : Barred.of(UNKNOWN);
  }

  private static @Nullable Barred first(
      @Nullable Barred barred, java.util.function.Supplier<@Nullable Barred> then) {
    return barred != null ? barred : then.get();
  }
}
