package org.liandong.requests.web;

import static org.jooq.impl.DSL.avg;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;
import static org.jooq.impl.DSL.widthBucket;
import static org.liandong.requests.db.Tables.REQUEST;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.CommonTableExpression;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record5;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Actor;
import org.liandong.base.PlaceCode;
import org.springframework.stereotype.Component;

/**
 * Requests of a list counted by where they are. Only the first of a list are looked at, so that a
 * map of a million costs what one of a few thousand does.
 */
@Component
class MapCells {
  /** How many of a list are looked at. */
  static final int MOST = 1_500;

  private static final int ACROSS = 7;
  private static final double HAIR = 1e-6;
  private static final Field<UUID> ID = field(name("looked", "id"), UUID.class);
  private static final Field<Double> LONGITUDE = field(name("looked", "lon"), Double.class);
  private static final Field<Double> LATITUDE = field(name("looked", "lat"), Double.class);
  private static final Field<String> PLACE = field(name("looked", "place"), String.class);
  private static final Field<Boolean> LATE = field(name("looked", "late"), Boolean.class);
  private static final Field<Double> WEST = field(name("box", "west"), Double.class);
  private static final Field<Double> EAST = field(name("box", "east"), Double.class);
  private static final Field<Double> SOUTH = field(name("box", "south"), Double.class);
  private static final Field<Double> NORTH = field(name("box", "north"), Double.class);
  private final DSLContext sql;
  private final QueueConditions conditions;
  private final Clock clock;

  MapCells(DSLContext sql, QueueConditions conditions, Clock clock) {
    this.sql = sql;
    this.conditions = conditions;
    this.clock = clock;
  }

  /**
   * What lies close together.
   *
   * @param place where those are whose own spot is not known; null for those whose is
   * @param middle the middle of the spots; null when they are not known
   * @param edges the ground they lie on
   */
  record Cell(
      int count,
      int late,
      @Nullable PlaceCode place,
      MapFrame.@Nullable At middle,
      @Nullable MapFrame edges) {}

  /** The cells within a frame, about seven across; within all that was found without one. */
  List<Cell> cells(Actor actor, QueueFilter filter, @Nullable MapFrame frame) {
    var looked = looked(actor, filter);
    var box =
        name("box")
            // once, not once for each row
            .asMaterialized(
                select(
                        min(LONGITUDE).as("west"),
                        max(LONGITUDE).plus(inline(HAIR)).as("east"),
                        min(LATITUDE).as("south"),
                        max(LATITUDE).plus(inline(HAIR)).as("north"))
                    .from(looked)
                    .where(within(frame)));
    var column = widthBucket(LONGITUDE, WEST, EAST, inline(ACROSS));
    var line = widthBucket(LATITUDE, SOUTH, NORTH, inline(ACROSS));
    var unknown = when(LONGITUDE.isNull(), PLACE);
    return sql.with(looked)
        .with(box)
        .select(count(), count().filterWhere(LATE), unknown)
        .select(avg(LONGITUDE), avg(LATITUDE))
        .select(min(LONGITUDE), min(LATITUDE), max(LONGITUDE), max(LATITUDE))
        .from(looked)
        .crossJoin(box)
        .where(within(frame))
        .groupBy(column, line, unknown)
        .fetch(MapCells::cell);
  }

  private static Cell cell(Record row) {
    int count = row.get(0, Integer.class);
    int late = row.get(1, Integer.class);
    var place = row.get(2, String.class);
    if (place != null) return new Cell(count, late, new PlaceCode(place), null, null);
    return new Cell(
        count, late, null, new MapFrame.At(degrees(row, 3), degrees(row, 4)), edges(row));
  }

  private static MapFrame edges(Record row) {
    return new MapFrame(degrees(row, 5), degrees(row, 6), degrees(row, 7), degrees(row, 8));
  }

  private static double degrees(Record row, int column) {
    return row.get(column, Double.class);
  }

  /**
   * Those of the list that lie within a frame, or, when their own spot is not known, at a place.
   */
  List<UUID> ids(
      Actor actor, QueueFilter filter, @Nullable MapFrame frame, Collection<PlaceCode> places) {
    var looked = looked(actor, filter);
    var codes = places.stream().map(PlaceCode::value).toList();
    return sql.with(looked)
        .select(ID)
        .from(looked)
        .where(within(frame))
        .and(LONGITUDE.isNotNull().or(PLACE.in(codes)))
        .fetch(ID);
  }

  private CommonTableExpression<Record5<UUID, Double, Double, String, Boolean>> looked(
      Actor actor, QueueFilter filter) {
    var late = condition(REQUEST.OPEN).and(REQUEST.DUE.lt(RequestPages.utc(clock.instant())));
    return name("looked")
        .fields("id", "lon", "lat", "place", "late")
        .asMaterialized(
            select(REQUEST.ID, REQUEST.LONGITUDE, REQUEST.LATITUDE, REQUEST.PLACE, field(late))
                .from(REQUEST)
                .where(conditions.of(actor, filter))
                .orderBy(RequestPages.order(filter))
                .limit(MOST));
  }

  private static Condition within(@Nullable MapFrame frame) {
    if (frame == null) return noCondition();
    return LONGITUDE
        .isNull()
        .or(
            LONGITUDE
                .between(frame.west(), frame.east())
                .and(LATITUDE.between(frame.south(), frame.north())));
  }
}
