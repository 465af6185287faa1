package org.liandong.policy.web;

import static org.liandong.policy.db.Tables.RULE_VALUE;
import static org.liandong.policy.db.Tables.RULING;

import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Absent;
import org.liandong.base.PlaceCode;
import org.liandong.policy.Definition;
import org.liandong.policy.RuleValue;
import org.liandong.policy.RuleValues.Preview;
import org.liandong.policy.Rules;
import org.liandong.ui.Form;
import org.springframework.stereotype.Component;

/** Reads what the form that sets a value shows. */
@Component
class ValuePages {
  private final DSLContext sql;
  private final Rules rules;
  private final PolicyPlaces places;

  ValuePages(DSLContext sql, Rules rules, PolicyPlaces places) {
    this.sql = sql;
    this.rules = rules;
    this.places = places;
  }

  RuleValue value(PlaceCode place, String rule, LocalDate on) {
    return rules.lookup(rule, place, on).orElseThrow(() -> new Absent(rule));
  }

  ValuePage page(PlaceCode place, RuleValue now, Form form, @Nullable Preview looked) {
    return new ValuePage(
        places.find(place),
        form.value("rule").isBlank() ? now.rule() : form.value("rule").strip(),
        now,
        places.known(now.origin().place()),
        looked == null ? null : looked.after(),
        rulings(place, now.definition()),
        below(place, now.rule()),
        form);
  }

  private long rulings(PlaceCode place, Definition definition) {
    return place
        .county()
        .map(county ->
            (long)
                sql.fetchCount(
                    RULING,
                    RULING
                        .COUNTY
                        .eq(county.code())
                        .and(RULING.RULE.eq(definition.rule()))
                        .and(RULING.DEFINITION.eq(definition.id()))))
        .orElse(0L);
  }

  /** Places under this one that have their own value, at most twenty. */
  List<Spot> below(PlaceCode place, String rule) {
    var code = RULE_VALUE.PLACE;
    return sql.selectDistinct(code)
        .from(RULE_VALUE)
        .where(RULE_VALUE.RULE.eq(rule))
        .and(RULE_VALUE.SUPERSEDED_BY.isNull())
        .and(code.gt(place.value()))
        .and(code.lt(place.value() + "~"))
        .orderBy(code)
        .limit(20)
        .fetch(row -> places.known(new PlaceCode(row.value1())));
  }
}
