package org.liandong.procedures;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.base.Refused;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** One act on one procedure that is held: weighed, then written. */
@Component
class Steps {
  private final ProcedureRows rows;
  private final Waits waits;
  private final RouteTexts texts;
  private final Advance advance;
  private final Hats hats;
  private final Register register;
  private final ObjectProvider<Guardian> guardians;
  private final Clock clock;

  Steps(
      ProcedureRows rows,
      Waits waits,
      RouteTexts texts,
      Advance advance,
      Hats hats,
      Register register,
      ObjectProvider<Guardian> guardians,
      Clock clock) {
    this.rows = rows;
    this.waits = waits;
    this.texts = texts;
    this.advance = advance;
    this.hats = hats;
    this.register = register;
    this.guardians = guardians;
    this.clock = clock;
  }

  /**
   * A procedure that is held, with the facts read after that.
   *
   * @param guardians those whose thing it is about
   */
  record Held(Procedure procedure, List<Fact> facts, List<Guardian> guardians) {}

  Progress step(Actor actor, Held held, int version, Act act, List<UUID> papers) {
    var procedure = held.procedure();
    var id = procedure.id();
    var before = fold(procedure, held.facts());
    if (version < before.turned() || version > before.version())
      throw new Refused(ProcedureRefusal.STALE, Advance.clause(before));
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var by = hats.exercised(actor, before, act);
    var moves = advance.act(before, by, waits.counted(act), papers.size(), now);
    for (var guardian : held.guardians())
      guardian.moved(actor, procedure, new Guardian.Move(act, before, moves.progress()));
    rows.update(id, waits.planned(moves.progress()));
    register.write(actor, id, procedure.about(), moves, papers);
    return moves.progress();
  }

  /** The visible ones of many, held until the transaction ends. */
  Map<Procedure.Id, Held> hold(Actor actor, Collection<Procedure.Id> ids) {
    var found = rows.lock(actor, ids);
    var facts = rows.facts(found.stream().map(Procedure::id).toList());
    var held = new HashMap<Procedure.Id, Held>();
    for (var it : found)
      held.put(
          it.id(), new Held(it, facts.getOrDefault(it.id().value(), List.of()), new ArrayList<>()));
    for (var guardian : guardians) {
      var its = found.stream().filter(guardian::guards).toList();
      var together = guardian.of(its);
      for (var it : its) one(held, it.id()).guardians().add(together);
    }
    return held;
  }

  /** One of those held; what is not among them is not there. */
  static Held one(Map<Procedure.Id, Held> held, Procedure.Id id) {
    var found = held.get(id);
    if (found == null) throw new Absent(id);
    return found;
  }

  Progress fold(Procedure procedure, List<Fact> facts) {
    return Progress.of(texts.of(procedure.route()).route(), procedure.subject(), facts);
  }
}
