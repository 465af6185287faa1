package org.liandong.procedures;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.base.Refused;
import org.liandong.base.Uuid7;
import org.liandong.procedures.Act.Posting;
import org.liandong.procedures.Act.Tally;
import org.liandong.procedures.Fact.By;
import org.liandong.procedures.route.Route;
import org.liandong.procedures.route.Subject;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Procedures: begun, decided gate by gate, sent back, taken back. */
@Service
@Transactional
public class Procedures {
  private final ProcedureRows rows;
  private final Waits waits;
  private final Routes routes;
  private final RouteTexts texts;
  private final Advance advance;
  private final Hats hats;
  private final Register register;
  private final Steps steps;
  private final Hands hands;
  private final Clock clock;

  Procedures(
      ProcedureRows rows,
      Waits waits,
      Routes routes,
      RouteTexts texts,
      Advance advance,
      Hats hats,
      Register register,
      Steps steps,
      Hands hands,
      Clock clock) {
    this.rows = rows;
    this.waits = waits;
    this.routes = routes;
    this.texts = texts;
    this.advance = advance;
    this.hats = hats;
    this.register = register;
    this.steps = steps;
    this.hands = hands;
    this.clock = clock;
  }

  /**
   * Begins a procedure. The route as it holds now is kept with it. The same form sent twice is one
   * procedure.
   *
   * @throws Refused {@link ProcedureRefusal#NOT_OFFERED} when nobody under this hat begins it there
   */
  public Procedure.Id begin(Actor actor, Beginning beginning) {
    var held = routes.beginning(beginning);
    var county = beginning.place().county().orElseThrow(() -> new Absent(beginning.place()));
    if (!Routes.offered(actor, held.route(), beginning.place()))
      throw new Refused(ProcedureRefusal.NOT_OFFERED);
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var id = new Procedure.Id(county, Uuid7.at(now));
    var started = new Fact(1, now, By.of(actor), new Act.Started(""), beginning.papers().size());
    var moves =
        advance.begin(Progress.begin(held.route(), subject(actor, beginning), started), started);
    texts.keep(held.written());
    var planned = waits.planned(moves.progress());
    if (!rows.insert(id, actor, beginning, held.written(), planned))
      return rows.sent(actor, beginning);
    register.write(actor, id, about(beginning), moves, beginning.papers());
    return id;
  }

  private static Subject subject(Actor actor, Beginning beginning) {
    return new Subject(
        beginning.place(),
        beginning.kind(),
        beginning.amount(),
        beginning.call(),
        actor.self(),
        actor.hat().position());
  }

  /**
   * Does something at an open gate, or with the whole.
   *
   * @param version the version the page showed; refused when the step changed since
   */
  public Progress act(Actor actor, Procedure.Id id, int version, Act act, List<UUID> papers) {
    var held = Steps.one(steps.hold(actor, List.of(id)), id);
    hands.require(actor, id, steps.fold(held.procedure(), held.facts()), act);
    return steps.step(actor, held, version, act, papers);
  }

  /** The result of a meeting, from the module that held it, with the minutes. */
  public Progress meetingHeld(
      Procedure.Id id, String gate, Tally tally, String words, List<UUID> minutes) {
    return platform(id, new Act.Held(gate, tally, words), minutes);
  }

  /**
   * A notice is over, from the module that showed it.
   *
   * @throws Refused {@link ProcedureRefusal#UNANSWERED} while an objection has no answer
   */
  public Progress noticeClosed(
      Procedure.Id id, String gate, Posting posting, int unanswered, List<UUID> photos) {
    if (unanswered > 0) throw new Refused(ProcedureRefusal.UNANSWERED, unanswered);
    platform(id, new Act.Posted(gate, posting, ""), photos);
    return platform(id, new Act.Closed(gate, ""), List.of());
  }

  private Progress platform(Procedure.Id id, Act act, List<UUID> papers) {
    var version = find(Actor.PLATFORM, id).standing().version();
    return act(Actor.PLATFORM, id, version, act, papers);
  }

  /** Fills the seats of countersigns anew, after an appointment began or ended. */
  public void reseat(Procedure.Id id) {
    var procedure = rows.lock(Actor.PLATFORM, List.of(id)).getFirst();
    var before = steps.fold(procedure, facts(Actor.PLATFORM, id));
    var moves = advance.reseat(before, clock.instant().truncatedTo(ChronoUnit.MICROS));
    if (moves == null) return;
    rows.update(id, waits.planned(moves.progress()));
    register.write(Actor.PLATFORM, id, procedure.about(), moves, List.of());
  }

  /** The procedure, if the actor may see it; otherwise it is {@link Absent}. */
  @Transactional(readOnly = true)
  public Procedure find(Actor actor, Procedure.Id id) {
    return rows.find(actor, id).orElseThrow(() -> new Absent(id));
  }

  /** What happened in it, in order. */
  @Transactional(readOnly = true)
  public List<Fact> facts(Actor actor, Procedure.Id id) {
    return rows.facts(List.of(find(actor, id).id())).getOrDefault(id.value(), List.of());
  }

  /** Where it stands, folded from its facts. */
  @Transactional(readOnly = true)
  public Progress progress(Actor actor, Procedure.Id id) {
    return steps.fold(find(actor, id), facts(actor, id));
  }

  /** The route it began with. */
  @Transactional(readOnly = true)
  public Route route(Procedure procedure) {
    return texts.of(procedure.route()).route();
  }

  /** Would the act be allowed now? What a page offers, and no more. */
  @Transactional(readOnly = true)
  public boolean may(Actor actor, Progress progress, Act act, int papers) {
    var by = hats.exercised(actor, progress, act);
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var fact = new Fact(progress.version() + 1, now, by, act, papers);
    return progress.weigh(fact) instanceof Weighed.Allowed;
  }

  private static @Nullable String about(Beginning beginning) {
    return beginning.about() == null ? null : beginning.about().id();
  }
}
