package org.liandong.territory;

import static org.liandong.territory.db.Tables.SITE;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.liandong.base.PlaceCode;
import org.liandong.base.Share;
import org.liandong.platform.Subtree;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Checks the grids of committees (GRD-01, GRD-04, GRD-06). */
@Service
@Transactional(readOnly = true)
public class Inspections {
  private static final org.liandong.territory.db.tables.Site COMPOUND = SITE.as("compound");
  private final DSLContext sql;
  private final Places places;
  private final Borders borders;
  private final Households households;
  private final Charges charges;

  Inspections(
      DSLContext sql, Places places, Borders borders, Households households, Charges charges) {
    this.sql = sql;
    this.places = places;
    this.borders = borders;
    this.households = households;
    this.charges = charges;
  }

  /**
   * Checks one committee.
   *
   * @param deviation how far the households of a grid may be from the average of its committee
   */
  public Inspection inspect(PlaceCode committee, Share deviation) {
    return GridChecks.inspect(
        snapshots(committee, List.of(places.find(committee))).getFirst(), deviation);
  }

  /** Checks every committee of a street; the number of queries does not grow with them. */
  public List<Inspection> inspectAll(PlaceCode street, Share deviation) {
    return snapshots(street, places.children(street)).stream()
        .map(seen -> GridChecks.inspect(seen, deviation))
        .toList();
  }

  private List<Snapshot> snapshots(PlaceCode within, List<Place> committees) {
    var grids = by(GridRows.open(sql, within), Grid::committee);
    var loads = households.loads(within);
    var homeless = by(homeless(within), Columns::committee);
    var outlines =
        (committees.size() == 1 ? borders.of(within).stream() : borders.below(within).stream())
            .collect(Collectors.toMap(Border::place, Border::shape));
    var above = new ArrayList<Charge>(charges.chain(within));
    above.addAll(charges.within(within));
    return committees.stream()
        .map(committee ->
            new Snapshot(
                committee,
                outlines.get(committee.code()),
                grids.getOrDefault(committee.code(), List.of()),
                loads.stream().filter(load -> load.committee().equals(committee.code())).toList(),
                homeless.getOrDefault(committee.code(), List.of()),
                above))
        .toList();
  }

  /** Open buildings that no grid holds. */
  public List<PlaceCode> homeless(PlaceCode within) {
    return sql.select(SITE.CODE)
        .from(SITE)
        .leftJoin(COMPOUND)
        .on(COMPOUND.COUNTY.eq(SITE.COUNTY), COMPOUND.CODE.eq(SITE.PARENT))
        .where(SITE.COUNTY.eq(Columns.county(within)))
        .and(Subtree.of(SITE.CODE, within))
        .and(SITE.LEVEL.eq(Level.BUILDING.number()))
        .and(SITE.UNTIL.isNull())
        .and(SITE.GRID.isNull())
        .and(COMPOUND.GRID.isNull())
        .orderBy(SITE.CODE)
        .fetch(row -> new PlaceCode(row.value1()));
  }

  private static <T> Map<PlaceCode, List<T>> by(List<T> all, Function<T, PlaceCode> place) {
    return all.stream().collect(Collectors.groupingBy(place));
  }
}
