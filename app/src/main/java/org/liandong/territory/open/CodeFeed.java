package org.liandong.territory.open;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.row;

import java.util.List;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Invalid;
import org.liandong.opendata.Batch;
import org.liandong.opendata.Batch.Values;

/**
 * Reads a table whose key is a code in the order of its changes. Like the feed of {@code opendata}:
 * rows are handed out once every transaction with a lower number has ended, so none is missed.
 */
record CodeFeed<R extends Record>(
    DSLContext sql, Table<R> table, Field<Long> change, Field<String> code) {
  private static final Field<Long> HORIZON = field("opendata.horizon()", Long.class);

  Batch after(@Nullable String position, int limit, Function<R, List<@Nullable Object>> values) {
    var from = Position.parse(position);
    var rows =
        sql.selectFrom(table)
            .where(row(change, code).gt(from.change(), from.code()))
            .and(change.lt(HORIZON))
            .orderBy(change, code)
            .limit(limit + 1)
            .fetch();
    boolean more = rows.size() > limit;
    var shown = more ? rows.subList(0, limit) : rows;
    if (shown.isEmpty()) return new Batch(List.of(), position, false);
    var last = shown.getLast();
    var next = last.get(change) + "-" + last.get(code);
    return new Batch(shown.stream().map(row -> new Values(values.apply(row))).toList(), next, more);
  }

  /** How far a reader has come. */
  private record Position(long change, String code) {
    static Position parse(@Nullable String text) {
      if (text == null || text.isEmpty()) return new Position(-1, "");
      if (!text.matches("\\d{1,18}-[0-9GCB]{2,20}"))
        throw Invalid.field("after", "opendata.invalid.after");
      var dash = text.indexOf('-');
      return new Position(Long.parseLong(text.substring(0, dash)), text.substring(dash + 1));
    }
  }
}
