package org.liandong.territory;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.liandong.base.PlaceCode;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.union.UnaryUnionOp;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is known of the parts of a county or street: their outlines, or else their grids joined. */
@Service
@Transactional(readOnly = true)
public class Outlines {
  private final DSLContext sql;
  private final Borders borders;

  Outlines(DSLContext sql, Borders borders) {
    this.sql = sql;
    this.borders = borders;
  }

  /**
   * The outlines one level down. A committee of a street whose outline is not known stands as its
   * drawn grids together; a place without any part known stands for itself, if it is known.
   */
  public List<Border> of(PlaceCode place) {
    var known = new ArrayList<>(borders.below(place));
    if (Level.of(place) == Level.STREET) known.addAll(joined(place, known));
    return known.isEmpty() ? borders.of(place).stream().toList() : List.copyOf(known);
  }

  private List<Border> joined(PlaceCode street, List<Border> known) {
    var there = known.stream().map(Border::place).toList();
    return GridRows.open(sql, street).stream()
        .filter(grid -> grid.shape() != null && !there.contains(Columns.committee(grid.code())))
        .collect(
            groupingBy(
                it -> Columns.committee(it.code()),
                () -> new TreeMap<>(comparing(PlaceCode::value)),
                toList()))
        .entrySet()
        .stream()
        .map(one -> together(one.getKey(), one.getValue()))
        .toList();
  }

  private static Border together(PlaceCode committee, List<Grid> grids) {
    var shapes = grids.stream().map(grid -> Objects.requireNonNull(grid.shape()).geometry());
    Geometry whole = UnaryUnionOp.union(shapes.toList());
    var sketched = grids.stream().anyMatch(grid -> grid.outline().schematic());
    return new Border(committee, new Shape(whole), sketched, "");
  }
}
