package org.liandong.territory;

import static org.liandong.territory.db.Tables.GRID;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.liandong.base.PlaceCode;
import org.liandong.platform.Subtree;

/** Reads grids, and writes what is drawn. */
final class GridRows {
  private GridRows() {}

  /** The open grids of a place and everything below it, in the order of their codes. */
  static List<Grid> open(DSLContext sql, PlaceCode place) {
    return sql.selectFrom(GRID)
        .where(GRID.COUNTY.eq(Columns.county(place)))
        .and(Subtree.of(GRID.CODE, place))
        .and(GRID.UNTIL.isNull())
        .orderBy(GRID.CODE)
        .fetch(GridRows::grid);
  }

  static Optional<Grid> find(DSLContext sql, PlaceCode code) {
    return sql.selectFrom(GRID).where(is(code)).fetchOptional(GridRows::grid);
  }

  static Condition is(PlaceCode code) {
    return GRID.COUNTY.eq(Columns.county(code)).and(GRID.CODE.eq(code.value()));
  }

  /** The grid a point lies in; on a shared edge the first by code. */
  static Optional<PlaceCode> at(List<Grid> grids, Spot spot) {
    return grids.stream().filter(grid -> grid.covers(spot)).map(Grid::code).findFirst();
  }

  static Map<?, @Nullable Object> columns(Grid.Outline outline) {
    var columns = new HashMap<Object, @Nullable Object>();
    columns.put(GRID.NAME, outline.name());
    columns.put(GRID.WORDS, Columns.words(outline.name()));
    columns.put(GRID.SHAPE, Columns.json(outline.shape()));
    columns.put(GRID.SCHEMATIC, outline.schematic());
    return columns;
  }

  private static Grid grid(Record row) {
    var shape = row.get(GRID.SHAPE);
    return new Grid(
        new PlaceCode(row.get(GRID.CODE)),
        new Grid.Outline(
            row.get(GRID.NAME),
            shape == null ? null : Shape.parse(shape.data()),
            row.get(GRID.SCHEMATIC)),
        row.get(GRID.VERSION),
        row.get(GRID.UNTIL) == null);
  }
}
