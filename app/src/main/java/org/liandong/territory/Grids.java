package org.liandong.territory;

import static org.liandong.territory.db.Tables.GRID;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.liandong.audit.Audit;
import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.base.PlaceCode;
import org.liandong.base.Refused;
import org.liandong.base.WorkingDays;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The grids (网格) of the committees: drawn, redrawn, closed, and found by a point (GRD-02). */
@Service
@Transactional
public class Grids {
  private final DSLContext sql;
  private final Audit audit;
  private final Sites sites;
  private final Clock clock;

  Grids(DSLContext sql, Audit audit, Sites sites, Clock clock) {
    this.sql = sql;
    this.audit = audit;
    this.sites = sites;
    this.clock = clock;
  }

  /** Adds a grid to a committee; buildings whose spot lies in it become its own. */
  public Grid draw(Actor actor, PlaceCode committee, Grid.Outline outline) {
    Editors.require(actor, committee);
    var code = Columns.next(sql, GRID, GRID.CODE, committee + "G");
    requireFree(code, outline.name());
    sql.insertInto(GRID)
        .set(GRID.COUNTY, Columns.county(committee))
        .set(GRID.CODE, code.value())
        .set(GRID.COMMITTEE, committee.value())
        .set(GridRows.columns(outline))
        .set(GRID.SINCE, today())
        .execute();
    sites.settle(committee);
    audit.record(actor, code, "territory.grid-drawn", code.value(), Map.of("name", outline.name()));
    return find(code);
  }

  /**
   * Changes name or outline.
   *
   * @param version the one that was changed from; another means a stale form
   */
  public Grid redraw(Actor actor, PlaceCode code, int version, Grid.Outline outline) {
    Editors.require(actor, code);
    requireFresh(find(code), version);
    requireFree(code, outline.name());
    sql.update(GRID)
        .set(GridRows.columns(outline))
        .set(Renaming.columns(GRID, outline.name()))
        .set(GRID.VERSION, version + 1)
        .set(GRID.CHANGE, Columns.CHANGE)
        .where(GridRows.is(code))
        .execute();
    sites.settle(code.parent());
    audit.record(
        actor, code, "territory.grid-redrawn", code.value(), Map.of("version", version + 1));
    return find(code);
  }

  /** Closes a grid: nothing lies in it any more, its code is not used again. */
  public void close(Actor actor, PlaceCode code, int version) {
    Editors.require(actor, code);
    requireFresh(find(code), version);
    sql.update(GRID)
        .set(GRID.UNTIL, today())
        .set(GRID.VERSION, version + 1)
        .set(GRID.CHANGE, Columns.CHANGE)
        .where(GridRows.is(code))
        .execute();
    sites.leave(code);
    sites.settle(code.parent());
    audit.record(actor, code, "territory.grid-closed", code.value(), Map.of());
  }

  private static void requireFresh(Grid grid, int version) {
    if (!grid.open()) throw new Refused(TerritoryRefusal.CLOSED);
    if (grid.version() != version) throw new Refused(TerritoryRefusal.STALE);
  }

  private void requireFree(PlaceCode code, String name) {
    if (list(code.parent()).stream().anyMatch(g -> g.name().equals(name) && !g.code().equals(code)))
      throw new Refused(TerritoryRefusal.NAME_TAKEN, name);
  }

  /** {@link Absent} when there is none; closed ones are found. */
  @Transactional(readOnly = true)
  public Grid find(PlaceCode code) {
    return GridRows.find(sql, code).orElseThrow(() -> new Absent(code));
  }

  /** The open grids of a committee, or of everything in a street or county. */
  @Transactional(readOnly = true)
  public List<Grid> list(PlaceCode place) {
    return GridRows.open(sql, place);
  }

  /**
   * The grid of a committee a point lies in; on a shared edge the first by code. A point outside
   * the country lies in none.
   */
  @Transactional(readOnly = true)
  public Optional<PlaceCode> at(PlaceCode committee, double longitude, double latitude) {
    if (!Spot.inside(longitude, latitude)) return Optional.empty();
    return GridRows.at(list(committee), new Spot(longitude, latitude));
  }

  /** The grid a building or compound lies in; a grid lies in itself. */
  @Transactional(readOnly = true)
  public Optional<PlaceCode> of(PlaceCode place) {
    return switch (Level.of(place)) {
      case GRID -> Optional.of(place);
      case COMPOUND, BUILDING -> sites.grid(place);
      default -> Optional.empty();
    };
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(WorkingDays.ZONE));
  }
}
