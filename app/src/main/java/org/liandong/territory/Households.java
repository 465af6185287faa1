package org.liandong.territory;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.sum;
import static org.liandong.territory.db.Tables.HOUSEHOLD;
import static org.liandong.territory.db.Tables.SITE;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.liandong.audit.Audit;
import org.liandong.base.Actor;
import org.liandong.base.PlaceCode;
import org.liandong.base.Uuid7;
import org.liandong.base.WorkingDays;
import org.liandong.platform.Subtree;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The doors of the buildings (户), and how many people live behind them; never who. */
@Service
@Transactional
public class Households {
  private static final org.liandong.territory.db.tables.Site COMPOUND = SITE.as("compound");

  private final DSLContext sql;
  private final Audit audit;
  private final Clock clock;

  Households(DSLContext sql, Audit audit, Clock clock) {
    this.sql = sql;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * One door.
   *
   * @param unit 单元, empty when the building has none
   * @param people how many live there, null when not known
   */
  public record Door(String unit, String door, @Nullable Integer people) {}

  /** How many households and people live somewhere. */
  public record Count(int households, int people) {}

  /** Adds doors to a building; a door that is there already gets the new number of people. */
  public void add(Actor actor, PlaceCode building, Collection<Door> doors) {
    Editors.require(actor, building);
    var now = clock.instant();
    var insert =
        sql.insertInto(
            HOUSEHOLD,
            HOUSEHOLD.COUNTY,
            HOUSEHOLD.ID,
            HOUSEHOLD.BUILDING,
            HOUSEHOLD.UNIT,
            HOUSEHOLD.DOOR,
            HOUSEHOLD.PEOPLE,
            HOUSEHOLD.SINCE);
    var county = Columns.county(building);
    for (var door : doors)
      insert =
          insert.values(
              county,
              Uuid7.at(now),
              building.value(),
              door.unit(),
              door.door(),
              door.people(),
              today());
    insert
        .onConflict(HOUSEHOLD.COUNTY, HOUSEHOLD.BUILDING, HOUSEHOLD.UNIT, HOUSEHOLD.DOOR)
        .where(HOUSEHOLD.UNTIL.isNull())
        .doUpdate()
        .set(HOUSEHOLD.PEOPLE, DSL.excluded(HOUSEHOLD.PEOPLE))
        .execute();
    audit.record(
        actor,
        building,
        "territory.households-added",
        building.value(),
        Map.of("doors", doors.size()));
  }

  /** Counts the open households of a place and everything below it. */
  @Transactional(readOnly = true)
  public Count count(PlaceCode place) {
    var row =
        sql.select(DSL.count(), coalesce(sum(HOUSEHOLD.PEOPLE), BigDecimal.ZERO))
            .from(HOUSEHOLD)
            .where(HOUSEHOLD.COUNTY.eq(Columns.county(place)))
            .and(Subtree.of(HOUSEHOLD.BUILDING, place))
            .and(HOUSEHOLD.UNTIL.isNull())
            .fetchSingle();
    return new Count(row.value1(), row.value2().intValueExact());
  }

  /**
   * What lies in one grid.
   *
   * @param grid null for the households that no grid holds
   */
  public record Load(
      PlaceCode committee, @Nullable PlaceCode grid, int buildings, int households, int people) {}

  /** Counts per grid of a place: the grid of the building, or else of its compound. */
  @Transactional(readOnly = true)
  public List<Load> loads(PlaceCode place) {
    var grid = coalesce(SITE.GRID, COMPOUND.GRID);
    return sql.select(
            SITE.COMMITTEE,
            grid,
            countDistinct(SITE.CODE),
            DSL.count(),
            coalesce(sum(HOUSEHOLD.PEOPLE), BigDecimal.ZERO))
        .from(HOUSEHOLD)
        .join(SITE)
        .on(SITE.COUNTY.eq(HOUSEHOLD.COUNTY), SITE.CODE.eq(HOUSEHOLD.BUILDING))
        .leftJoin(COMPOUND)
        .on(COMPOUND.COUNTY.eq(SITE.COUNTY), COMPOUND.CODE.eq(SITE.PARENT))
        .where(HOUSEHOLD.COUNTY.eq(Columns.county(place)))
        .and(Subtree.of(HOUSEHOLD.BUILDING, place))
        .and(HOUSEHOLD.UNTIL.isNull())
        .groupBy(SITE.COMMITTEE, grid)
        .orderBy(SITE.COMMITTEE, grid)
        .fetch(row ->
            new Load(
                new PlaceCode(row.value1()),
                Columns.place(row.value2()),
                row.value3(),
                row.value4(),
                row.value5().intValueExact()));
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(WorkingDays.ZONE));
  }
}
