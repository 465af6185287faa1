package org.liandong.stations;

import static org.liandong.stations.db.Tables.BULLETIN;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.liandong.audit.Audit;
import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.base.Keyset;
import org.liandong.base.PlaceCode;
import org.liandong.base.Uuid7;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What hangs on the board of a station. */
@Service
@Transactional
public class Bulletins {
  private final DSLContext sql;
  private final Stations stations;
  private final Audit audit;
  private final Clock clock;

  Bulletins(DSLContext sql, Stations stations, Audit audit, Clock clock) {
    this.sql = sql;
    this.stations = stations;
    this.audit = audit;
    this.clock = clock;
  }

  /** Hangs something up; the same form sent twice hangs once. */
  public void post(Actor actor, PlaceCode compound, String title, String words, UUID once) {
    Rights.require(actor, compound);
    stations.running(compound);
    var now = clock.instant();
    var id = Uuid7.at(now);
    var hung =
        sql.insertInto(BULLETIN)
            .set(BULLETIN.COUNTY, compound.value().substring(0, 6))
            .set(BULLETIN.ID, id)
            .set(BULLETIN.COMPOUND, compound.value())
            .set(BULLETIN.TITLE, title)
            .set(BULLETIN.WORDS, words)
            .set(BULLETIN.AT, now.atOffset(ZoneOffset.UTC))
            .set(BULLETIN.NAME, actor.name())
            .set(BULLETIN.ONCE, once)
            .onConflictDoNothing()
            .execute();
    if (hung == 1)
      audit.record(actor, compound, "stations.bulletin", compound.value(), Map.of("id", id));
  }

  /** Takes something down; that it hung stays in the log. */
  public void withdraw(Actor actor, PlaceCode compound, UUID id) {
    Rights.require(actor, compound);
    var taken =
        sql.update(BULLETIN)
            .set(BULLETIN.WITHDRAWN, clock.instant().atOffset(ZoneOffset.UTC))
            .where(of(compound), BULLETIN.ID.eq(id), BULLETIN.WITHDRAWN.isNull())
            .execute();
    if (taken == 0) throw new Absent(id);
    audit.record(actor, compound, "stations.bulletin-down", compound.value(), Map.of("id", id));
  }

  /** What hangs, the newest first. */
  @Transactional(readOnly = true)
  public Keyset<Bulletin> list(PlaceCode compound, @Nullable UUID after, int size) {
    var read =
        sql.selectFrom(BULLETIN)
            .where(of(compound), BULLETIN.WITHDRAWN.isNull())
            .and(after == null ? DSL.noCondition() : BULLETIN.ID.lt(after))
            .orderBy(BULLETIN.ID.desc())
            .limit(size + 1)
            .fetch(row ->
                new Bulletin(
                    row.getId(),
                    row.getTitle(),
                    row.getWords(),
                    row.getAt().toInstant(),
                    row.getName()));
    return Keyset.of(read, size, bulletin -> bulletin.id().toString());
  }

  private static Condition of(PlaceCode compound) {
    return BULLETIN
        .COUNTY
        .eq(compound.value().substring(0, 6))
        .and(BULLETIN.COMPOUND.eq(compound.value()));
  }
}
