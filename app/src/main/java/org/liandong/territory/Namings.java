package org.liandong.territory;

import static org.liandong.territory.db.Tables.PLACE;

import java.util.Map;
import org.jooq.DSLContext;
import org.liandong.audit.Audit;
import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.base.PlaceCode;
import org.liandong.base.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives divisions new names; the old ones are kept and still find the place. */
@Service
@Transactional
public class Namings {
  private final DSLContext sql;
  private final Audit audit;
  private final Places places;

  Namings(DSLContext sql, Audit audit, Places places) {
    this.sql = sql;
    this.audit = audit;
    this.places = places;
  }

  /** A division is named from above: a community worker does not rename the own community. */
  public static boolean may(Actor actor, PlaceCode place) {
    var national = !place.value().isEmpty() && Level.of(place).compareTo(Level.COMMITTEE) <= 0;
    return national && Editors.may(actor, place.parent());
  }

  /**
   * Renames a division.
   *
   * @param seen the name it had when the form was opened; another means a stale form
   */
  public Place rename(Actor actor, PlaceCode code, String seen, String name) {
    if (!may(actor, code)) throw new Absent(code);
    var place = places.find(code);
    if (!place.name().equals(seen)) throw new Refused(TerritoryRefusal.STALE);
    if (place.name().equals(name)) return place;
    requireFree(code, name);
    sql.update(PLACE)
        .set(Renaming.columns(PLACE, name))
        .set(PLACE.NAME, name)
        .set(PLACE.CHANGE, Columns.CHANGE)
        .where(PLACE.CODE.eq(code.value()))
        .execute();
    audit.record(
        actor, code, "territory.place-renamed", code.value(), Map.of("from", seen, "to", name));
    return places.find(code);
  }

  private void requireFree(PlaceCode code, String name) {
    var taken =
        places.children(code.parent()).stream()
            .anyMatch(beside -> beside.name().equals(name) && !beside.code().equals(code));
    if (taken) throw new Refused(TerritoryRefusal.NAME_TAKEN, name);
  }
}
