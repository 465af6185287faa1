package org.liandong.territory;

import static org.liandong.territory.db.Tables.ROLLOUT;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.liandong.audit.Audit;
import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.base.PlaceCode;
import org.liandong.base.Refused;
import org.liandong.base.Uuid7;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Streets report how far they have come with their grids (GRD-08); every report is kept. */
@Service
@Transactional
public class Rollouts {
  private final DSLContext sql;
  private final Audit audit;
  private final Clock clock;

  Rollouts(DSLContext sql, Audit audit, Clock clock) {
    this.sql = sql;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Reports where a street stands.
   *
   * @param seen the id of the report the form was opened on, empty for none; another is stale
   */
  public Rollout report(
      Actor actor, PlaceCode street, String seen, Rollout.Stage stage, String note) {
    Editors.require(actor, street);
    if (Level.of(street) != Level.STREET) throw new Absent(street);
    sql.execute(
        "select pg_advisory_xact_lock(hashtext({0}))", org.jooq.impl.DSL.val("rollout" + street));
    var latest = history(street).stream().findFirst();
    if (!latest.map(it -> it.id().toString()).orElse("").equals(seen))
      throw new Refused(TerritoryRefusal.STALE);
    insert(street, stage, note);
    audit.record(
        actor, street, "territory.rollout-reported", street.value(), Map.of("stage", stage));
    return history(street).getFirst();
  }

  private void insert(PlaceCode street, Rollout.Stage stage, String note) {
    var now = clock.instant();
    sql.insertInto(ROLLOUT)
        .set(ROLLOUT.COUNTY, Columns.county(street))
        .set(ROLLOUT.ID, Uuid7.at(now))
        .set(ROLLOUT.STREET, street.value())
        .set(ROLLOUT.STAGE, stage.name())
        .set(ROLLOUT.NOTE, note)
        .set(ROLLOUT.AT, now.atOffset(ZoneOffset.UTC))
        .execute();
  }

  /** What a street reported, the last first. */
  @Transactional(readOnly = true)
  public List<Rollout> history(PlaceCode street) {
    return rows(ROLLOUT.COUNTY.eq(Columns.county(street)).and(ROLLOUT.STREET.eq(street.value())));
  }

  /** The last report of every street of a county that made one. */
  @Transactional(readOnly = true)
  public Map<PlaceCode, Rollout> latest(PlaceCode county) {
    return rows(ROLLOUT.COUNTY.eq(Columns.county(county))).stream()
        .collect(
            Collectors.toMap(Rollout::street, Function.identity(), (latest, earlier) -> latest));
  }

  /** Where a street stands; planned as long as nobody reported. */
  public static Rollout.Stage stage(Optional<Rollout> latest) {
    return latest.map(Rollout::stage).orElse(Rollout.Stage.PLANNED);
  }

  private List<Rollout> rows(Condition which) {
    return sql.selectFrom(ROLLOUT)
        .where(which)
        .orderBy(ROLLOUT.AT.desc(), ROLLOUT.ID.desc())
        .fetch(Rollouts::rollout);
  }

  private static Rollout rollout(Record row) {
    return new Rollout(
        row.get(ROLLOUT.ID),
        new PlaceCode(row.get(ROLLOUT.STREET)),
        Rollout.Stage.valueOf(row.get(ROLLOUT.STAGE)),
        row.get(ROLLOUT.NOTE),
        row.get(ROLLOUT.AT).toInstant());
  }
}
