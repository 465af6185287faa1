package org.liandong.procedures;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.audit.Audit;
import org.liandong.base.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes what happened: facts, papers, audit, who is waited for now, and the events of it. */
@Component
class Register {
  private final ProcedureRows rows;
  private final Waits waits;
  private final Audit audit;
  private final ApplicationEventPublisher events;

  Register(ProcedureRows rows, Waits waits, Audit audit, ApplicationEventPublisher events) {
    this.rows = rows;
    this.waits = waits;
    this.audit = audit;
    this.events = events;
  }

  void write(
      Actor actor,
      Procedure.Id id,
      @Nullable String about,
      Advance.Moves moves,
      List<UUID> papers) {
    var progress = moves.progress();
    int round = moves.round();
    int first = moves.facts().getFirst().nr();
    for (var fact : moves.facts()) {
      rows.append(id, round, fact);
      if (fact.papers() > 0) rows.attach(id, fact.nr(), papers);
      if (fact.act() instanceof Act.Returned) round++;
      audited(actor, id, progress, fact);
      // one turn is told once, with the act that led to it
      boolean turned = fact.nr() == first && progress.turned() >= first;
      events.publishEvent(event(id, about, progress, fact, turned));
    }
    waits.write(id, waits.planned(progress));
  }

  private void audited(Actor actor, Procedure.Id id, Progress progress, Fact fact) {
    audit.record(
        fact.by().platform() ? Actor.PLATFORM : actor,
        progress.subject().place(),
        fact.act().kind().audited(),
        id.toString(),
        Map.of("nr", fact.nr(), "gate", fact.act().gate(), "stage", progress.stage().name()));
  }

  private static ProcedureEvent event(
      Procedure.Id id, @Nullable String about, Progress progress, Fact fact, boolean turned) {
    return new ProcedureEvent(
        id,
        fact.nr(),
        fact.act().kind(),
        progress.stage(),
        turned,
        about,
        progress.subject().owner(),
        fact.by().account());
  }
}
