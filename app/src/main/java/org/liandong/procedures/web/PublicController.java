package org.liandong.procedures.web;

import static org.liandong.procedures.db.Tables.PUBLISHED;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.base.Keyset;
import org.liandong.base.PlaceCode;
import org.liandong.platform.Reach;
import org.liandong.platform.Reaches;
import org.liandong.platform.Subtree;
import org.liandong.procedures.Act;
import org.liandong.procedures.Fact;
import org.liandong.procedures.Procedure;
import org.liandong.procedures.Procedures;
import org.liandong.procedures.Progress;
import org.liandong.procedures.Routes;
import org.liandong.procedures.Stage;
import org.liandong.territory.Places;
import org.liandong.ui.Form;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Open procedures, readable without signing in (ADM-06, DEM-07): no words, no names. */
@Controller
class PublicController {
  private static final int SIZE = 20;
  private final DSLContext sql;
  private final Procedures procedures;
  private final Routes routes;
  private final Places places;
  private final Reaches reaches;
  private final HandedRows handed;

  PublicController(
      DSLContext sql,
      Procedures procedures,
      Routes routes,
      Places places,
      Reaches reaches,
      HandedRows handed) {
    this.sql = sql;
    this.procedures = procedures;
    this.routes = routes;
    this.places = places;
    this.reaches = reaches;
    this.handed = handed;
  }

  @GetMapping("/public/procedures")
  ModelAndView list(
      @RequestParam(defaultValue = "") String place,
      @RequestParam(required = false) @Nullable String after) {
    var at = Ids.place(place);
    if (at.value().length() < 6 && !place.isEmpty()) throw new Absent(place);
    var page = new PublicPage(at, places.find(at).name(), lines(at, after));
    return new ModelAndView("procedures/public", "page", page);
  }

  private Keyset<PublicPage.Line> lines(PlaceCode place, @Nullable String after) {
    var cursor = Cursor.parse(after, false);
    var read =
        sql.selectFrom(PUBLISHED)
            .where(Subtree.of(PUBLISHED.PLACE, place))
            .and(cursor == null ? DSL.noCondition() : PUBLISHED.ID.lt(cursor.id()))
            .orderBy(PUBLISHED.ID.desc())
            .limit(SIZE + 1)
            .fetch();
    var names = places.names(read.map(row -> new PlaceCode(row.getPlace())));
    return Keyset.of(
            List.<Record>copyOf(read),
            SIZE,
            row -> new Cursor(null, row.get(PUBLISHED.ID), "").text())
        .map(row -> line(row, names.getOrDefault(new PlaceCode(row.get(PUBLISHED.PLACE)), "")));
  }

  private PublicPage.Line line(Record row, String where) {
    var route = routes.of(row.get(PUBLISHED.ROUTE));
    int step = row.get(PUBLISHED.STEP);
    var county = row.get(PUBLISHED.COUNTY);
    return new PublicPage.Line(
        "/public/procedures/" + county + "-" + row.get(PUBLISHED.ID),
        "%s-P%05d".formatted(county, row.get(PUBLISHED.NUMBER)),
        row.get(PUBLISHED.TITLE),
        RouteWords.name(route.name()),
        where,
        Stage.valueOf(row.get(PUBLISHED.STAGE)),
        step < route.steps().size() ? RouteWords.name(route.steps().get(step).name()) : "",
        row.get(PUBLISHED.SINCE).toInstant());
  }

  @GetMapping("/public/procedures/{id}")
  ModelAndView one(@PathVariable String id) {
    var open = open(Ids.procedure(id));
    return reaches.within(Reach.EVERYTHING, () -> page(open));
  }

  private Procedure.Id open(Procedure.Id id) {
    var published =
        sql.fetchExists(
            PUBLISHED, PUBLISHED.COUNTY.eq(id.county().code()), PUBLISHED.ID.eq(id.value()));
    if (!published) throw new Absent(id);
    return id;
  }

  private ModelAndView page(Procedure.Id id) {
    var procedure = procedures.find(Actor.PLATFORM, id);
    var progress = procedures.progress(Actor.PLATFORM, id);
    var page =
        new ProcedurePage(
            procedure,
            progress,
            false,
            places.fullName(procedure.place()),
            List.of(),
            List.of(),
            handed.of(procedure, progress, false),
            List.of(),
            false,
            Form.EMPTY);
    var events = events(procedures.facts(Actor.PLATFORM, id), progress);
    return new ModelAndView("procedures/public-one", "page", new PublicProcedurePage(page, events));
  }

  private static List<ProcedurePage.Event> events(List<Fact> facts, Progress progress) {
    return ProcedureDetail.events(progress.route(), facts, java.util.Map.of()).stream()
        .filter(event -> event.kind() != Act.Kind.SEATED)
        .toList();
  }
}
