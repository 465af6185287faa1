package org.liandong.stations;

import static org.liandong.stations.db.Tables.POINT;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.liandong.audit.Audit;
import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.base.County;
import org.liandong.base.PlaceCode;
import org.liandong.base.Uuid7;
import org.liandong.base.WorkingDays;
import org.liandong.territory.Spot;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The points of a community where neighbours serve themselves. */
@Service
@Transactional
public class Points {
  private static final int MOST = 300;
  private final DSLContext sql;
  private final Audit audit;
  private final Clock clock;

  Points(DSLContext sql, Audit audit, Clock clock) {
    this.sql = sql;
    this.audit = audit;
    this.clock = clock;
  }

  /** Opens a point; the same form sent twice is one. */
  public void open(Actor actor, PlaceCode place, Point.Facts facts, UUID once) {
    Rights.require(actor, place);
    if (place.value().length() < 12) throw new Absent(place);
    var id = Uuid7.at(clock.instant());
    sql.insertInto(POINT)
        .set(POINT.COUNTY, place.value().substring(0, 6))
        .set(POINT.ID, id)
        .set(POINT.PLACE, place.value())
        .set(POINT.COMMITTEE, place.value().substring(0, 12))
        .set(columns(facts))
        .set(POINT.VERSION, 1)
        .set(POINT.ONCE, once)
        .onConflictDoNothing()
        .execute();
    audit.record(actor, place, "stations.point", place.value(), Map.of("kind", facts.kind()));
  }

  public void change(Actor actor, Point.Id id, int version, Point.Facts facts) {
    update(actor, id, version, columns(facts));
  }

  public void close(Actor actor, Point.Id id, int version) {
    update(
        actor, id, version, Map.of(POINT.UNTIL, LocalDate.now(clock.withZone(WorkingDays.ZONE))));
  }

  private void update(Actor actor, Point.Id id, int version, Map<Field<?>, ?> columns) {
    var point = find(id);
    Rights.require(actor, point.place());
    var changed =
        sql.update(POINT)
            .set(columns)
            .set(POINT.VERSION, version + 1)
            .where(is(id), POINT.VERSION.eq(version), POINT.UNTIL.isNull())
            .execute();
    if (changed == 0) throw StationRefusal.STALE.refused();
    audit.record(
        actor, point.place(), "stations.point-changed", id.toString(), Map.of("version", version));
  }

  /** Everybody may know of a point. */
  @Transactional(readOnly = true)
  public Point find(Point.Id id) {
    return sql.selectFrom(POINT)
        .where(is(id))
        .fetchOptional(Points::point)
        .orElseThrow(() -> new Absent(id));
  }

  /** The open points below a place, in the order they were opened. */
  @Transactional(readOnly = true)
  public List<Point> list(PlaceCode place) {
    var code = place.value();
    var under =
        code.length() < 6
            ? POINT.COUNTY.startsWith(code)
            : POINT
                .COUNTY
                .eq(code.substring(0, 6))
                .and(POINT.COMMITTEE.startsWith(committee(code)));
    return sql.selectFrom(POINT)
        .where(under, POINT.UNTIL.isNull())
        .orderBy(POINT.ID)
        .limit(MOST)
        .fetch(Points::point);
  }

  private static String committee(String code) {
    return code.length() > 12 ? code.substring(0, 12) : code;
  }

  private static Map<Field<?>, @Nullable Object> columns(Point.Facts facts) {
    var spot = facts.spot();
    var columns = new HashMap<Field<?>, @Nullable Object>();
    columns.put(POINT.KIND, facts.kind());
    columns.put(POINT.NAME, facts.name());
    columns.put(POINT.ADDRESS, facts.address());
    columns.put(POINT.PHONE, facts.phone());
    columns.put(POINT.HOURS, facts.hours());
    columns.put(POINT.LONGITUDE, spot == null ? null : spot.longitude());
    columns.put(POINT.LATITUDE, spot == null ? null : spot.latitude());
    return columns;
  }

  private static Condition is(Point.Id id) {
    return POINT.COUNTY.eq(id.county().code()).and(POINT.ID.eq(id.value()));
  }

  private static Point point(Record row) {
    var longitude = row.get(POINT.LONGITUDE);
    return new Point(
        new Point.Id(new County(row.get(POINT.COUNTY)), row.get(POINT.ID)),
        new PlaceCode(row.get(POINT.PLACE)),
        new Point.Facts(
            row.get(POINT.KIND),
            row.get(POINT.NAME),
            row.get(POINT.ADDRESS),
            row.get(POINT.PHONE),
            row.get(POINT.HOURS),
            longitude == null ? null : new Spot(longitude, row.get(POINT.LATITUDE))),
        row.get(POINT.UNTIL) == null,
        row.get(POINT.VERSION));
  }
}
