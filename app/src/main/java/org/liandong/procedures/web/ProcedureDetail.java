package org.liandong.procedures.web;

import static org.liandong.procedures.db.Tables.PAPER;
import static org.liandong.procedures.db.Tables.WAITING;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.liandong.base.Actor;
import org.liandong.files.Attachment;
import org.liandong.files.Files;
import org.liandong.platform.Reach;
import org.liandong.platform.Reaches;
import org.liandong.policy.Calendars;
import org.liandong.procedures.Act;
import org.liandong.procedures.Fact;
import org.liandong.procedures.Procedure;
import org.liandong.procedures.Procedures;
import org.liandong.procedures.Progress;
import org.liandong.procedures.Sight;
import org.liandong.procedures.route.Gate;
import org.liandong.procedures.route.Route;
import org.liandong.territory.Places;
import org.liandong.ui.Form;
import org.liandong.ui.Left;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.servlet.ModelAndView;

/** Puts the page of one procedure together for its reader. */
@Component
class ProcedureDetail {
  private final Procedures procedures;
  private final Deeds deeds;
  private final HandedRows handed;
  private final Places places;
  private final Files files;
  private final Reaches reaches;
  private final Calendars calendars;
  private final DSLContext sql;
  private final Clock clock;

  ProcedureDetail(
      Procedures procedures,
      Deeds deeds,
      HandedRows handed,
      Places places,
      Files files,
      Reaches reaches,
      Calendars calendars,
      DSLContext sql,
      Clock clock) {
    this.procedures = procedures;
    this.deeds = deeds;
    this.handed = handed;
    this.places = places;
    this.files = files;
    this.reaches = reaches;
    this.calendars = calendars;
    this.sql = sql;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  public ModelAndView page(Actor actor, Procedure.Id id, Form form) {
    var procedure = procedures.find(actor, id);
    var facts = procedures.facts(actor, id);
    var progress = procedures.progress(actor, id);
    var page =
        new ProcedurePage(
            procedure,
            progress,
            Sight.works(actor),
            places.fullName(procedure.place()),
            holders(procedure, progress),
            events(progress.route(), facts, papers(id)),
            handed.of(procedure, progress, Sight.works(actor)),
            deeds.of(actor, procedure, progress),
            procedures.may(actor, progress, new Act.Withdrawn(""), 0),
            form);
    return new ModelAndView("procedures/procedure", "page", page);
  }

  private List<ProcedurePage.Holder> holders(Procedure procedure, Progress progress) {
    var now = clock.instant();
    var gates = progress.waiting().collect(Collectors.toMap(Gate::key, gate -> gate));
    var rows =
        sql.selectFrom(WAITING)
            .where(WAITING.COUNTY.eq(procedure.id().county().code()))
            .and(WAITING.PROCEDURE.eq(procedure.id().value()))
            .orderBy(WAITING.GATE, WAITING.PARTY)
            .fetch();
    var holders = new ArrayList<ProcedurePage.Holder>();
    for (var row : rows) {
      var gate = gates.get(row.getGate());
      var left = Left.until(now, row.getDue().toInstant(), calendars.workingDays());
      if (gate != null)
        holders.add(
            new ProcedurePage.Holder(gate, row.getParty(), row.getSince().toInstant(), left));
    }
    return holders;
  }

  static List<ProcedurePage.Event> events(
      Route route, List<Fact> facts, Map<Integer, List<ProcedurePage.Paper>> papers) {
    var events = new ArrayList<ProcedurePage.Event>();
    int round = 1;
    for (var fact : facts) {
      var with = papers.getOrDefault(fact.nr(), List.of());
      events.add(new ProcedurePage.Event(fact, round, route, with));
      if (fact.act() instanceof Act.Returned) round++;
    }
    return events;
  }

  /** Whoever sees the procedure sees its papers, whoever handed them in. */
  private Map<Integer, List<ProcedurePage.Paper>> papers(Procedure.Id id) {
    var rows =
        sql.select(PAPER.NR, PAPER.ATTACHMENT)
            .from(PAPER)
            .where(PAPER.COUNTY.eq(id.county().code()), PAPER.PROCEDURE.eq(id.value()))
            .orderBy(PAPER.NR, PAPER.ATTACHMENT)
            .fetch();
    var ids = rows.map(row -> new Attachment.Id(id.county(), row.value2()));
    var known =
        reaches.within(Reach.EVERYTHING, () -> files.list(Actor.PLATFORM, ids)).stream()
            .collect(Collectors.toMap(file -> file.id().id(), file -> file));
    var papers = new HashMap<Integer, List<ProcedurePage.Paper>>();
    for (var row : rows) {
      var file = known.get(row.value2());
      if (file != null)
        papers.computeIfAbsent(row.value1(), nr -> new ArrayList<>()).add(paper(id, file));
    }
    return papers;
  }

  private static ProcedurePage.Paper paper(Procedure.Id id, Attachment file) {
    return new ProcedurePage.Paper(
        "/procedures/%s/papers/%s".formatted(id, file.id().id()),
        file.name(),
        file.picture().isPresent());
  }
}
