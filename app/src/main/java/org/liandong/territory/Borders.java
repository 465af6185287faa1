package org.liandong.territory;

import static org.liandong.territory.db.Tables.BORDER;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.liandong.audit.Audit;
import org.liandong.base.Actor;
import org.liandong.base.PlaceCode;
import org.liandong.platform.Subtree;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The outlines of counties, streets and committees, where they are known. */
@Service
@Transactional
public class Borders {
  private final DSLContext sql;
  private final Audit audit;

  Borders(DSLContext sql, Audit audit) {
    this.sql = sql;
    this.audit = audit;
  }

  /** Sets or replaces the outline of a place. */
  public void set(Actor actor, Border border) {
    Editors.require(actor, border.place());
    var shape = JSONB.valueOf(border.shape().geoJson());
    sql.insertInto(BORDER)
        .set(BORDER.COUNTY, Columns.county(border.place()))
        .set(BORDER.PLACE, border.place().value())
        .set(BORDER.SHAPE, shape)
        .set(BORDER.SCHEMATIC, border.schematic())
        .set(BORDER.SOURCE, border.source())
        .onConflict(BORDER.COUNTY, BORDER.PLACE)
        .doUpdate()
        .set(BORDER.SHAPE, shape)
        .set(BORDER.SCHEMATIC, border.schematic())
        .set(BORDER.SOURCE, border.source())
        .execute();
    var facts = Map.of("schematic", border.schematic(), "source", border.source());
    audit.record(actor, border.place(), "territory.border-set", border.place().value(), facts);
  }

  @Transactional(readOnly = true)
  public Optional<Border> of(PlaceCode place) {
    if (place.county().isEmpty()) return Optional.empty();
    return rows(BORDER.PLACE.eq(place.value()), place).stream().findFirst();
  }

  /** The known outlines one level down. */
  @Transactional(readOnly = true)
  public List<Border> below(PlaceCode place) {
    if (place.county().isEmpty()) return List.of();
    return rows(Subtree.of(BORDER.PLACE, place), place).stream()
        .filter(border -> border.place().parent().equals(place))
        .toList();
  }

  private List<Border> rows(Condition which, PlaceCode place) {
    return sql.selectFrom(BORDER)
        .where(BORDER.COUNTY.eq(Columns.county(place)))
        .and(which)
        .orderBy(BORDER.PLACE)
        .fetch(Borders::border);
  }

  private static Border border(Record row) {
    return new Border(
        new PlaceCode(row.get(BORDER.PLACE)),
        Shape.parse(row.get(BORDER.SHAPE).data()),
        row.get(BORDER.SCHEMATIC),
        row.get(BORDER.SOURCE));
  }
}
