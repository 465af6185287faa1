package org.liandong.meetings;

import static org.liandong.meetings.Reading.utc;
import static org.liandong.meetings.db.Tables.RESULT;

import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** The tallies as they were closed; a vote has one, and it is never changed. */
@Component
public class Results {
  private final DSLContext sql;

  Results(DSLContext sql) {
    this.sql = sql;
  }

  void keep(Motion.Id id, Tally tally, boolean carried, Instant at) {
    sql.insertInto(RESULT)
        .set(RESULT.COUNTY, id.county().code())
        .set(RESULT.MOTION, id.value())
        .set(RESULT.ROLL, tally.roll())
        .set(RESULT.PRESENT, tally.present())
        .set(RESULT.ONLINE, tally.online())
        .set(RESULT.PAPER, tally.paper())
        .set(RESULT.PROXY, tally.proxy())
        .set(RESULT.YES, tally.yes())
        .set(RESULT.NO, tally.no())
        .set(RESULT.ABSTAIN, tally.abstain())
        .set(RESULT.INVALID, tally.invalid())
        .set(RESULT.MISSING, tally.missing())
        .set(RESULT.CARRIED, carried)
        .set(RESULT.DIGEST, tally.digest())
        .set(RESULT.AT, utc(at))
        .execute();
  }

  public Optional<Tally> find(Motion.Id id) {
    return sql.selectFrom(RESULT)
        .where(RESULT.COUNTY.eq(id.county().code()), RESULT.MOTION.eq(id.value()))
        .fetchOptional(row ->
            new Tally(
                row.getRoll(),
                row.getPresent(),
                row.getOnline(),
                row.getPaper(),
                row.getProxy(),
                row.getYes(),
                row.getNo(),
                row.getAbstain(),
                row.getInvalid(),
                row.getMissing(),
                row.getDigest()));
  }
}
