package org.liandong.procedures.web;

import static org.liandong.procedures.db.Tables.WAITING;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.liandong.base.Keyset;
import org.liandong.base.PlaceCode;
import org.liandong.base.Position;
import org.liandong.policy.Calendars;
import org.liandong.procedures.Procedure;
import org.liandong.procedures.Routes;
import org.liandong.procedures.route.Route;
import org.liandong.procedures.web.WaitingRows.Waiting;
import org.liandong.territory.Places;
import org.liandong.ui.Left;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Procedures as rows of a list: names of places in one query, routes from memory. */
@Component
class RowReading {
  private final DSLContext sql;
  private final Routes routes;
  private final Places places;
  private final Calendars calendars;
  private final Clock clock;

  RowReading(DSLContext sql, Routes routes, Places places, Calendars calendars, Clock clock) {
    this.sql = sql;
    this.routes = routes;
    this.places = places;
    this.calendars = calendars;
    this.clock = clock;
  }

  Keyset<Row> waiting(Keyset<Waiting> read) {
    var names = names(read.rows().stream().map(it -> it.procedure().place()).toList());
    return read.map(it -> waiting(it, names));
  }

  Keyset<Row> rows(Keyset<Procedure> read) {
    var names = names(read.rows().stream().map(Procedure::place).toList());
    var holders = holders(read.rows());
    return read.map(it -> {
      var standing = it.standing();
      var waits = new Waits("", step(it), "", holders.getOrDefault(it.id().value(), List.of()));
      return row(it, names, waits, standing.since(), left(it, standing.due()));
    });
  }

  /**
   * What a row waits for.
   *
   * @param gate its key, or empty
   * @param words what it is called
   */
  private record Waits(String gate, String words, String chosen, List<Position> holders) {}

  /** For whom those of a page wait, in one read. */
  private Map<UUID, List<Position>> holders(List<Procedure> page) {
    return sql.selectDistinct(WAITING.PROCEDURE, WAITING.POSITION)
        .from(WAITING)
        .where(WAITING.COUNTY.in(page.stream().map(it -> it.id().county().code()).toList()))
        .and(WAITING.PROCEDURE.in(page.stream().map(it -> it.id().value()).toList()))
        .fetchGroups(row -> row.value1(), row -> Position.valueOf(row.value2()));
  }

  private Row waiting(Waiting it, Map<PlaceCode, String> names) {
    var procedure = it.procedure();
    var chosen =
        it.kind().equals("opinion")
            ? "%s/%d/%s".formatted(procedure.id(), procedure.standing().version(), it.gate())
            : "";
    var gate = gate(routes.of(procedure.route()), it.gate());
    var waits = new Waits(it.gate(), gate, chosen, List.of());
    return row(procedure, names, waits, it.since(), left(procedure, it.due()));
  }

  private Row row(
      Procedure procedure, Map<PlaceCode, String> names, Waits waits, Instant since, Left left) {
    return new Row(
        procedure.id(),
        procedure.number(),
        procedure.title(),
        routes.of(procedure.route()).name().in(LocaleContextHolder.getLocale()),
        names.getOrDefault(procedure.place(), procedure.place().value()),
        procedure.name(),
        procedure.standing().stage(),
        procedure.standing().round(),
        waits.gate(),
        waits.words(),
        waits.chosen(),
        waits.holders(),
        since,
        left);
  }

  private Map<PlaceCode, String> names(Collection<PlaceCode> codes) {
    return places.names(codes);
  }

  private Left left(Procedure procedure, Instant due) {
    if (!procedure.standing().stage().open()) return Left.done();
    return Left.until(clock.instant(), due, calendars.workingDays());
  }

  static String gate(Route route, String key) {
    return route
        .gates()
        .filter(gate -> gate.key().equals(key))
        .findFirst()
        .map(gate -> gate.head().name().in(LocaleContextHolder.getLocale()))
        .orElse(key);
  }

  private String step(Procedure procedure) {
    var steps = routes.of(procedure.route()).steps();
    int at = procedure.standing().step();
    return at < steps.size() ? steps.get(at).name().in(LocaleContextHolder.getLocale()) : "";
  }
}
