package org.liandong.projects;

import static org.liandong.projects.db.Tables.FORM;
import static org.liandong.projects.db.Tables.SCHEME_RULE;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.liandong.base.Absent;
import org.liandong.base.PlaceCode;
import org.liandong.policy.Definitions;
import org.liandong.policy.RuleValue;
import org.liandong.projects.db.tables.records.SchemeRuleRecord;
import org.liandong.projects.form.FormReader;
import org.liandong.projects.form.FormText;
import org.liandong.projects.rules.Rule;
import org.springframework.stereotype.Component;

/** What a scheme was published with: its form and its values of rules. Neither ever changes. */
@Component
public class Forms {
  private final DSLContext sql;
  private final Definitions definitions;
  private final Map<String, FormText> forms = new ConcurrentHashMap<>();
  private final Map<UUID, Map<String, RuleValue>> rules = new ConcurrentHashMap<>();

  Forms(DSLContext sql, Definitions definitions) {
    this.sql = sql;
    this.definitions = definitions;
  }

  public FormText of(Scheme scheme) {
    var known = forms.get(scheme.form());
    if (known != null) return known;
    var text =
        sql.select(FORM.CONTENT)
            .from(FORM)
            .where(FORM.HASH.eq(scheme.form()))
            .fetchOptional(FORM.CONTENT)
            .orElseThrow(() -> new Absent(scheme.form()));
    var read = FormReader.read("form", text);
    forms.put(scheme.form(), read);
    return read;
  }

  /** The values of rules that hold for the scheme. */
  public Rule.Values rules(Scheme.Id scheme) {
    var known = rules.get(scheme.value());
    var held = known == null ? read(scheme) : known;
    if (known == null && !held.isEmpty()) rules.put(scheme.value(), held);
    return rule -> Optional.ofNullable(held.get(rule));
  }

  private Map<String, RuleValue> read(Scheme.Id scheme) {
    var rows = sql.selectFrom(SCHEME_RULE).where(SCHEME_RULE.SCHEME.eq(scheme.value())).fetch();
    var all = definitions.all(rows.getValues(SCHEME_RULE.DEFINITION));
    return rows.stream()
        .filter(row -> all.containsKey(row.getDefinition()))
        .collect(
            Collectors.toMap(
                SchemeRuleRecord::getRule,
                row ->
                    new RuleValue(
                        java.util.Objects.requireNonNull(all.get(row.getDefinition())),
                        origin(row))));
  }

  private static RuleValue.Origin origin(SchemeRuleRecord row) {
    return new RuleValue.Origin(
        new PlaceCode(row.getPlace()),
        "",
        row.getPack(),
        row.getVersion(),
        row.getSince(),
        row.getUntil());
  }
}
