package org.liandong.policy;

import static org.liandong.policy.db.Tables.RULE_VALUE;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.liandong.base.Actor;
import org.liandong.base.PlaceCode;
import org.liandong.base.Refused;
import org.liandong.base.Uuid7;
import org.liandong.policy.RuleValues.Change;
import org.liandong.policy.db.tables.records.RuleValueRecord;
import org.springframework.stereotype.Component;

/**
 * The rows of places' own values. None is edited: a row that no longer holds as it stands is marked
 * by the row that took its place, and what is left of its time is written again.
 */
@Component
class ValueRows {
  private final DSLContext sql;
  private final Clock clock;

  ValueRows(DSLContext sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** Sets a definition for a time; what held for that time gives way. Returns the version. */
  int insert(Actor actor, PlaceCode place, Change change, UUID definition) {
    var id = Uuid7.at(clock.instant());
    for (var held : current(place, change.scheme(), change.rule())) {
      if (!period(held).overlaps(change.period())) continue;
      supersede(held, id);
      for (var left : period(held).without(change.period()))
        write(actor, row(Uuid7.at(clock.instant()), held, left), held.getReason());
    }
    var row = sql.newRecord(RULE_VALUE);
    row.setPlace(place.value());
    row.setScheme(change.scheme());
    row.setRule(change.rule());
    row.setDefinition(definition);
    return write(actor, row(id, row, change.period()), change.reason().strip());
  }

  private List<RuleValueRecord> current(PlaceCode place, String scheme, String rule) {
    return sql.selectFrom(RULE_VALUE)
        .where(RULE_VALUE.PLACE.eq(place.value()))
        .and(RULE_VALUE.SCHEME.eq(scheme))
        .and(RULE_VALUE.RULE.eq(rule))
        .and(RULE_VALUE.SUPERSEDED_BY.isNull())
        .fetch();
  }

  private RuleValueRecord row(UUID id, RuleValueRecord like, Period period) {
    var row = sql.newRecord(RULE_VALUE);
    row.setId(id);
    row.setPlace(like.getPlace());
    row.setScheme(like.getScheme());
    row.setRule(like.getRule());
    row.setDefinition(like.getDefinition());
    row.setValidFrom(period.from());
    row.setValidUntil(period.until());
    return row;
  }

  private int write(Actor actor, RuleValueRecord row, String reason) {
    var latest =
        sql.select(DSL.coalesce(DSL.max(RULE_VALUE.VERSION), 0))
            .from(RULE_VALUE)
            .where(RULE_VALUE.PLACE.eq(row.getPlace()))
            .and(RULE_VALUE.SCHEME.eq(row.getScheme()))
            .and(RULE_VALUE.RULE.eq(row.getRule()))
            .fetchSingle()
            .value1();
    row.setVersion(latest + 1);
    row.setReason(reason);
    row.setAccount(actor.account().value());
    row.setName(actor.name());
    row.setAt(clock.instant().atOffset(ZoneOffset.UTC));
    row.insert();
    return row.getVersion();
  }

  private void supersede(RuleValueRecord held, UUID by) {
    sql.update(RULE_VALUE)
        .set(RULE_VALUE.SUPERSEDED_BY, by)
        .where(RULE_VALUE.ID.eq(held.getId()))
        .execute();
  }

  private static Period period(RuleValueRecord row) {
    return new Period(row.getValidFrom(), row.getValidUntil());
  }

  /** Lets the value that holds on {@code last} end with that day. */
  void shorten(Actor actor, PlaceCode place, String rule, LocalDate last, String reason) {
    var held =
        current(place, "", rule).stream()
            .filter(row -> period(row).contains(last))
            .findFirst()
            .orElseThrow(() -> new Refused(PolicyRefusal.NOTHING_TO_END));
    var id = Uuid7.at(clock.instant());
    supersede(held, id);
    write(actor, row(id, held, new Period(held.getValidFrom(), last)), reason);
  }
}
