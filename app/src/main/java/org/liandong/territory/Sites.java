package org.liandong.territory;

import static org.liandong.territory.db.Tables.SITE;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.liandong.audit.Audit;
import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.base.PlaceCode;
import org.liandong.base.Refused;
import org.liandong.base.WorkingDays;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Compounds (小区) and buildings (楼栋): added, changed, closed, and found in their grid. */
@Service
@Transactional
public class Sites {
  private final DSLContext sql;
  private final Audit audit;
  private final Clock clock;

  Sites(DSLContext sql, Audit audit, Clock clock) {
    this.sql = sql;
    this.audit = audit;
    this.clock = clock;
  }

  /** Adds a compound to a committee. */
  public Site compound(Actor actor, PlaceCode committee, Site.Facts facts) {
    return add(actor, Columns.next(sql, SITE, SITE.CODE, committee + "C"), facts);
  }

  /** Adds a building to a compound, or to a committee when it stands by itself. */
  public Site building(Actor actor, PlaceCode parent, Site.Facts facts) {
    return add(actor, Columns.next(sql, SITE, SITE.CODE, parent + "B"), facts);
  }

  private Site add(Actor actor, PlaceCode code, Site.Facts facts) {
    Editors.require(actor, code);
    requireFree(code, facts.name());
    sql.insertInto(SITE)
        .set(SITE.COUNTY, Columns.county(code))
        .set(SITE.CODE, code.value())
        .set(SITE.COMMITTEE, Columns.committee(code).value())
        .set(SITE.PARENT, code.parent().value())
        .set(SITE.LEVEL, Level.of(code).number())
        .set(SiteRows.columns(settled(facts, GridRows.open(sql, Columns.committee(code)))))
        .set(SITE.SINCE, today())
        .execute();
    audit.record(actor, code, "territory.site-added", code.value(), Map.of("name", facts.name()));
    return find(code);
  }

  /**
   * Changes what is known of a site.
   *
   * @param version the one that was changed from; another means a stale form
   */
  public Site change(Actor actor, PlaceCode code, int version, Site.Facts facts) {
    Editors.require(actor, code);
    requireFresh(find(code), version);
    requireFree(code, facts.name());
    sql.update(SITE)
        .set(SiteRows.columns(settled(facts, GridRows.open(sql, Columns.committee(code)))))
        .set(Renaming.columns(SITE, facts.name()))
        .set(SITE.VERSION, version + 1)
        .where(SiteRows.is(code))
        .execute();
    audit.record(
        actor, code, "territory.site-changed", code.value(), Map.of("version", version + 1));
    return find(code);
  }

  /** Closes a site that holds no open building or household any more. */
  public void close(Actor actor, PlaceCode code, int version) {
    Editors.require(actor, code);
    requireFresh(find(code), version);
    if (SiteRows.inUse(sql, code)) throw new Refused(TerritoryRefusal.NOT_EMPTY);
    sql.update(SITE)
        .set(SITE.UNTIL, today())
        .set(SITE.VERSION, version + 1)
        .where(SiteRows.is(code))
        .execute();
    audit.record(actor, code, "territory.site-closed", code.value(), Map.of());
  }

  private static void requireFresh(Site site, int version) {
    if (!site.open()) throw new Refused(TerritoryRefusal.CLOSED);
    if (site.version() != version) throw new Refused(TerritoryRefusal.STALE);
  }

  private void requireFree(PlaceCode code, String name) {
    if (SiteRows.named(sql, code, name)) throw new Refused(TerritoryRefusal.NAME_TAKEN, name);
  }

  /** The facts with the grid that covers the spot; without a spot or drawn grids as they are. */
  private static Site.Facts settled(Site.Facts facts, List<Grid> grids) {
    var spot = facts.spot();
    if (spot == null || grids.stream().allMatch(grid -> grid.shape() == null)) return facts;
    return new Site.Facts(facts.name(), spot, GridRows.at(grids, spot).orElse(null));
  }

  /** {@link Absent} when there is none; closed ones are found. */
  @Transactional(readOnly = true)
  public Site find(PlaceCode code) {
    return SiteRows.find(sql, code).orElseThrow(() -> new Absent(code));
  }

  /** The open compounds and buildings anywhere below a place, in the order of their codes. */
  @Transactional(readOnly = true)
  public List<Site> list(PlaceCode place) {
    return SiteRows.open(sql, place);
  }

  /** The first open compounds anywhere below a place, in the order of their codes. */
  @Transactional(readOnly = true)
  public List<Site> compounds(PlaceCode place, int most) {
    return SiteRows.compounds(sql, place, most);
  }

  /** Where sites are, of many at once; those whose spot is not known are missing. */
  @Transactional(readOnly = true)
  public Map<PlaceCode, Spot> spots(Collection<PlaceCode> codes) {
    return sql.select(SITE.CODE, SITE.LONGITUDE, SITE.LATITUDE)
        .from(SITE)
        .where(SITE.COUNTY.in(codes.stream().map(Columns::county).distinct().toList()))
        .and(SITE.CODE.in(codes.stream().map(PlaceCode::value).toList()))
        .and(SITE.LONGITUDE.isNotNull())
        .fetchMap(row -> new PlaceCode(row.value1()), row -> new Spot(row.value2(), row.value3()));
  }

  /** The grid of a building, its own or else its compound's; the grid of a compound. */
  Optional<PlaceCode> grid(PlaceCode code) {
    return SiteRows.grid(sql, code);
  }

  /** Puts every site whose spot is known into the grid that covers it. */
  void settle(PlaceCode committee) {
    var grids = GridRows.open(sql, committee);
    for (var site : list(committee)) {
      var grid = settled(site.facts(), grids).grid();
      if (!Objects.equals(grid, site.facts().grid())) move(site.code(), grid);
    }
  }

  private void move(PlaceCode site, @Nullable PlaceCode grid) {
    sql.update(SITE).set(SITE.GRID, Columns.code(grid)).where(SiteRows.is(site)).execute();
  }

  /** Takes every site out of a grid that is closed. */
  void leave(PlaceCode grid) {
    sql.update(SITE)
        .setNull(SITE.GRID)
        .where(SITE.COUNTY.eq(Columns.county(grid)))
        .and(SITE.GRID.eq(grid.value()))
        .execute();
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(WorkingDays.ZONE));
  }
}
