package org.liandong.stations;

import static org.liandong.stations.db.Tables.STATION;

import java.util.List;
import org.jooq.DSLContext;
import org.liandong.base.Actor;
import org.liandong.base.PlaceCode;
import org.liandong.ui.Finder;
import org.liandong.ui.Found;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Stations of compounds by their names; everybody may see them. */
@Component
@Transactional(readOnly = true)
class StationFinder implements Finder {
  private final DSLContext sql;

  StationFinder(DSLContext sql) {
    this.sql = sql;
  }

  @Override
  public String heading() {
    return "stations.found";
  }

  @Override
  public List<Found> find(Actor actor, String words, int limit) {
    return sql.select(STATION.COUNTY, STATION.COMPOUND, STATION.COMPOUND, STATION.NAME)
        .from(STATION)
        .where(STATION.UNTIL.isNull())
        .and(Finder.says(words, STATION.NAME))
        .orderBy(STATION.COMPOUND.desc())
        .limit(limit)
        .fetch(row ->
            new Found(
                row.value4(), new PlaceCode(row.value3()), "/public/stations/" + row.value2()));
  }
}
