package org.liandong.audit;

import static org.liandong.audit.db.Tables.ENTRY;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.liandong.base.Actor;
import org.liandong.base.County;
import org.liandong.base.PlaceCode;
import org.liandong.base.Uuid7;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Writes what was done, by whom, under which hat and for whom. */
@Service
public class Audit {
  private static final String NOWHERE = "000000";
  private final DSLContext sql;
  private final JsonMapper json;
  private final Clock clock;

  Audit(DSLContext sql, JsonMapper json, Clock clock) {
    this.sql = sql;
    this.json = json;
    this.clock = clock;
  }

  /**
   * Adds one entry to the current transaction: the two stand or fall together.
   *
   * @param place where it happened; its county leads the row
   * @param action module and past participle, as in {@code requests.submitted}
   * @param subject the printed id of the thing acted on
   * @param facts what changed: ids, stages, amounts; never personal data
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void record(
      Actor actor, PlaceCode place, String action, String subject, Map<String, ?> facts) {
    var now = clock.instant();
    sql.insertInto(ENTRY)
        .set(ENTRY.COUNTY, place.county().map(County::code).orElse(NOWHERE))
        .set(ENTRY.ID, Uuid7.at(now))
        .set(ENTRY.AT, now.atOffset(ZoneOffset.UTC))
        .set(ENTRY.ACCOUNT, actor.account().value())
        .set(ENTRY.HAT, actor.hat().id())
        .set(ENTRY.POSITION, actor.hat().position().name())
        .set(ENTRY.BEHALF, actor.behalf().map(p -> p.account().value()).orElse(null))
        .set(ENTRY.PLACE, place.value())
        .set(ENTRY.ACTION, action)
        .set(ENTRY.SUBJECT, subject)
        .set(ENTRY.FACTS, JSONB.valueOf(json.writeValueAsString(new TreeMap<>(facts))))
        .execute();
  }
}
