package org.liandong.policy.web;

import static org.liandong.policy.db.Tables.ADOPTION;
import static org.liandong.policy.db.Tables.PACK_VERSION;
import static org.liandong.policy.db.Tables.RULE_VALUE;

import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import org.liandong.base.PlaceCode;
import org.liandong.policy.Definitions;
import org.liandong.policy.web.AdoptionsPage.Row;
import org.springframework.stereotype.Component;

/** What was set and adopted at a place, the newest first; adoptions by the day they begin. */
@Component
class RuleHistory {
  private final DSLContext sql;
  private final Definitions definitions;

  RuleHistory(DSLContext sql, Definitions definitions) {
    this.sql = sql;
    this.definitions = definitions;
  }

  List<RulePage.Set> of(PlaceCode place, String rule) {
    var rows =
        sql.selectFrom(RULE_VALUE)
            .where(RULE_VALUE.PLACE.eq(place.value()))
            .and(RULE_VALUE.SCHEME.eq(""))
            .and(RULE_VALUE.RULE.eq(rule))
            .orderBy(RULE_VALUE.VERSION.desc())
            .limit(100)
            .fetch();
    var ids = rows.stream().map(row -> row.getDefinition()).distinct().toList();
    var known = definitions.all(ids);
    return rows.stream()
        .map(row ->
            new RulePage.Set(
                row.getVersion(),
                Objects.requireNonNull(known.get(row.getDefinition())),
                row.getValidFrom(),
                row.getValidUntil(),
                row.getReason(),
                row.getName(),
                row.getAt().toInstant(),
                row.getSupersededBy() != null))
        .toList();
  }

  List<Row> adoptions(PlaceCode place) {
    return sql.select(ADOPTION.fields())
        .select(PACK_VERSION.TITLE, PACK_VERSION.TITLE_EN)
        .from(ADOPTION)
        .join(PACK_VERSION)
        .on(PACK_VERSION.PACK.eq(ADOPTION.PACK))
        .and(PACK_VERSION.VERSION.eq(ADOPTION.VERSION))
        .where(ADOPTION.PLACE.eq(place.value()))
        .orderBy(ADOPTION.VALID_FROM.desc(), ADOPTION.AT.desc(), ADOPTION.ID.desc())
        .limit(100)
        .fetch(row ->
            new Row(
                row.get(ADOPTION.PACK),
                row.get(ADOPTION.VERSION),
                row.get(PACK_VERSION.TITLE),
                row.get(PACK_VERSION.TITLE_EN),
                row.get(ADOPTION.VALID_FROM),
                row.get(ADOPTION.VALID_UNTIL),
                row.get(ADOPTION.REASON),
                row.get(ADOPTION.NAME),
                row.get(ADOPTION.AT).toInstant(),
                row.get(ADOPTION.SUPERSEDED_BY) != null));
  }
}
