package org.liandong.territory.intake;

import static org.liandong.territory.db.Tables.UPLOAD;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.jooq.DSLContext;
import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.base.PlaceCode;
import org.liandong.base.Uuid7;
import org.springframework.stereotype.Component;

/** Keeps a checked file until somebody says that it shall be loaded, a day at most. */
@Component
class Uploads {
  private static final Duration KEPT = Duration.ofDays(1);
  private final DSLContext sql;
  private final Clock clock;

  Uploads(DSLContext sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** A file that waits. */
  record Kept(PlaceCode committee, Intakes.Handed handed) {}

  Intake.Id keep(Actor actor, PlaceCode committee, Intakes.Handed handed) {
    var now = clock.instant();
    var county = committee.county().orElseThrow();
    sql.deleteFrom(UPLOAD)
        .where(UPLOAD.COUNTY.eq(county.code()))
        .and(UPLOAD.AT.lt(now.minus(KEPT).atOffset(ZoneOffset.UTC)))
        .execute();
    var id = new Intake.Id(county, Uuid7.at(now));
    sql.insertInto(UPLOAD)
        .set(UPLOAD.COUNTY, county.code())
        .set(UPLOAD.ID, id.id())
        .set(UPLOAD.COMMITTEE, committee.value())
        .set(UPLOAD.KIND, handed.kind().name())
        .set(UPLOAD.NAME, handed.name())
        .set(UPLOAD.CONTENT, handed.bytes())
        .set(UPLOAD.ACCOUNT, actor.account().value())
        .set(UPLOAD.AT, now.atOffset(ZoneOffset.UTC))
        .execute();
    return id;
  }

  PlaceCode committee(Intake.Id id) {
    return sql.select(UPLOAD.COMMITTEE)
        .from(UPLOAD)
        .where(UPLOAD.COUNTY.eq(id.county().code()).and(UPLOAD.ID.eq(id.id())))
        .fetchOptional(row -> new PlaceCode(row.value1()))
        .orElseThrow(() -> new Absent(id));
  }

  /** Takes a file out: loading it twice finds nothing the second time. */
  Kept take(Intake.Id id) {
    return sql.deleteFrom(UPLOAD)
        .where(UPLOAD.COUNTY.eq(id.county().code()).and(UPLOAD.ID.eq(id.id())))
        .returning()
        .fetchOptional(row ->
            new Kept(
                new PlaceCode(row.getCommittee()),
                new Intakes.Handed(
                    Intake.Kind.valueOf(row.getKind()), row.getName(), row.getContent())))
        .orElseThrow(() -> new Absent(id));
  }
}
