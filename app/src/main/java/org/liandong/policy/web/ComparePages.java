package org.liandong.policy.web;

import static org.liandong.policy.db.Tables.PACK_VERSION;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.liandong.policy.Definition;
import org.liandong.policy.Definitions;
import org.liandong.policy.web.ComparePage.Column;
import org.liandong.policy.web.ComparePage.Row;
import org.springframework.stereotype.Component;

/** Puts the newest versions of the regions' packs side by side (note N7). */
@Component
class ComparePages {
  private final DSLContext sql;
  private final Definitions definitions;

  ComparePages(DSLContext sql, Definitions definitions) {
    this.sql = sql;
    this.definitions = definitions;
  }

  ComparePage compare(boolean shared) {
    var columns = columns();
    var packs =
        columns.stream().map(it -> byRule(definitions.ofPack(it.pack(), it.version()))).toList();
    var names = new TreeSet<String>();
    packs.forEach(pack -> names.addAll(pack.keySet()));
    var rows = new ArrayList<Row>();
    for (var name : names) {
      var row = row(name, packs);
      if (!shared || row.cells().stream().filter(Objects::nonNull).count() > 1) rows.add(row);
    }
    return new ComparePage(columns, rows, shared);
  }

  private List<Column> columns() {
    return sql.select(
            PACK_VERSION.PACK,
            DSL.max(PACK_VERSION.VERSION),
            DSL.max(PACK_VERSION.TITLE),
            DSL.max(PACK_VERSION.TITLE_EN))
        .from(PACK_VERSION)
        .where(PACK_VERSION.PACK.ne("base"))
        .groupBy(PACK_VERSION.PACK)
        .orderBy(PACK_VERSION.PACK)
        .fetch(row -> new Column(row.value1(), row.value2(), row.value3(), row.value4()));
  }

  private static Row row(String rule, List<Map<String, Definition>> packs) {
    var cells = new ArrayList<@Nullable Definition>();
    packs.forEach(pack -> cells.add(pack.get(rule)));
    var any = packs.stream().flatMap(pack -> Stream.ofNullable(pack.get(rule))).findFirst();
    return new Row(any.orElseThrow(), cells);
  }

  private static Map<String, Definition> byRule(List<Definition> all) {
    return all.stream().collect(Collectors.toMap(Definition::rule, Function.identity()));
  }
}
