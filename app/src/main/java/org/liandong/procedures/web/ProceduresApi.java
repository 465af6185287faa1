package org.liandong.procedures.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.base.Keyset;
import org.liandong.procedures.Act;
import org.liandong.procedures.Outcome;
import org.liandong.procedures.Procedures;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The same procedures, as JSON, under the same eyes. */
@RestController
@RequestMapping("/api/v1/procedures")
class ProceduresApi {
  private final Procedures procedures;
  private final QueueRows rows;

  ProceduresApi(Procedures procedures, QueueRows rows) {
    this.procedures = procedures;
    this.rows = rows;
  }

  /** One in a list. */
  record Line(String id, String number, String title, String route, String stage, String step) {}

  /** Where it stands, with everything that happened. */
  record View(
      String id,
      String place,
      String title,
      String route,
      String stage,
      int round,
      int version,
      List<Stop> steps,
      List<Event> events) {}

  record Stop(String step, String name, List<Passed> gates) {}

  record Passed(String gate, String kind, Outcome outcome) {}

  record Event(int nr, Act.Kind kind, String gate, Instant at, String by, String words) {}

  @GetMapping
  Keyset<Line> list(
      Actor actor,
      @RequestParam(defaultValue = "waiting") String scope,
      @RequestParam(required = false) @Nullable String after) {
    if (!actor.signedIn()) throw new Absent("/api/v1/procedures");
    return rows.list(actor, QueueFilter.of(scope, "", after), QueueRows.SIZE)
        .map(row ->
            new Line(
                row.id().toString(),
                row.label(),
                row.title(),
                row.route(),
                row.stage().name(),
                row.step()));
  }

  @GetMapping("/{id}")
  View one(Actor actor, @PathVariable String id) {
    var procedure = procedures.find(actor, Ids.procedure(id));
    var progress = procedures.progress(actor, procedure.id());
    var steps =
        progress.route().steps().stream()
            .map(step ->
                new Stop(
                    step.key(),
                    step.name().chinese(),
                    step.gates(procedure.subject()).stream()
                        .map(it -> new Passed(it.key(), it.kind(), progress.outcome(it)))
                        .toList()))
            .toList();
    return new View(
        procedure.id().toString(),
        procedure.place().value(),
        procedure.title(),
        progress.route().key(),
        progress.stage().name(),
        progress.round(),
        progress.version(),
        steps,
        events(actor, id));
  }

  private List<Event> events(Actor actor, String id) {
    return procedures.facts(actor, Ids.procedure(id)).stream()
        .map(fact ->
            new Event(
                fact.nr(),
                fact.act().kind(),
                fact.act().gate(),
                fact.at(),
                fact.by().name(),
                fact.act().words()))
        .toList();
  }
}
