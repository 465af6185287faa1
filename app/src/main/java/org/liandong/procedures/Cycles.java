package org.liandong.procedures;

import static org.liandong.procedures.db.Tables.PROCEDURE;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.liandong.base.PlaceCode;
import org.liandong.base.WorkingDays;
import org.liandong.identity.Tier;
import org.liandong.procedures.route.Route;
import org.liandong.territory.Place;
import org.liandong.territory.Places;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What has to be begun every so often, and where it was not begun in this period. */
@Service
@Transactional(readOnly = true)
public class Cycles {
  private final DSLContext sql;
  private final Places places;
  private final Clock clock;

  Cycles(DSLContext sql, Places places, Clock clock) {
    this.sql = sql;
    this.places = places;
    this.clock = clock;
  }

  /**
   * At how many places under this one the route was not begun in the running period; null for a
   * route without a cycle, and where its places lie further below than the next level.
   */
  public @Nullable Integer overdue(Route route, PlaceCode place) {
    if (route.every() == Route.Cycle.NEVER) return null;
    var due = places(route, place);
    if (due.isEmpty()) return null;
    var begun =
        sql.selectDistinct(PROCEDURE.PLACE)
            .from(PROCEDURE)
            .where(PROCEDURE.ROUTE_KEY.eq(route.key()))
            .and(PROCEDURE.STAGE.ne(Stage.WITHDRAWN.name()))
            .and(PROCEDURE.PLACE.in(due.stream().map(PlaceCode::value).toList()))
            .and(
                PROCEDURE.STARTED.ge(
                    begins(route.every(), today())
                        .atStartOfDay(WorkingDays.ZONE)
                        .toOffsetDateTime()))
            .fetch(DSL.field(PROCEDURE.PLACE));
    return due.size() - begun.size();
  }

  private List<PlaceCode> places(Route route, PlaceCode place) {
    if (Tier.of(place) == route.level()) return List.of(place);
    return places.children(place).stream()
        .map(Place::code)
        .filter(code -> Tier.of(code) == route.level())
        .toList();
  }

  /** The first day of the running period. */
  static LocalDate begins(Route.Cycle every, LocalDate day) {
    int months =
        switch (every) {
          case NEVER -> 1;
          case QUARTER -> 3;
          case HALF_YEAR -> 6;
          case YEAR -> 12;
        };
    return LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / months * months + 1, 1);
  }

  private LocalDate today() {
    return clock.instant().atZone(WorkingDays.ZONE).toLocalDate();
  }
}
