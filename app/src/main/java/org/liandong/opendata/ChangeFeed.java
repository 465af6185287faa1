package org.liandong.opendata;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.liandong.opendata.Batch.Values;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads a table in the order of its changes, so that a reader who comes back with the last position
 * never misses a row and never gets one state twice, however many transactions write at once.
 *
 * <p>A sequence or a time would not do: a transaction that took a lower number may commit later,
 * and its rows would appear behind the reader. Instead each row carries the number of the
 * transaction that last wrote it, and rows are handed out only when every transaction with a lower
 * number has ended. A transaction that stays open holds the feed back; it never holds back writers.
 *
 * <p>The table needs {@code change bigint not null default opendata.change()}, an index on (change,
 * county, id), and every UPDATE must set {@code change = opendata.change()}. Nothing is deleted;
 * what is taken back says so in a column of its own.
 */
@Component
public class ChangeFeed {
  private static final Field<Long> HORIZON = DSL.field("opendata.horizon()", Long.class);
  private final DSLContext sql;

  /**
   * What to read.
   *
   * @param open which rows are public
   * @param values a row as the dataset shows it
   */
  public record Source<R extends Record>(
      Table<R> table,
      Field<Long> change,
      Field<String> county,
      Field<UUID> id,
      Condition open,
      Function<R, List<@Nullable Object>> values) {}

  ChangeFeed(DSLContext sql) {
    this.sql = sql;
  }

  /** The next rows after a position, as {@link Dataset#after} promises them. */
  @Transactional(readOnly = true)
  public <R extends Record> Batch after(Source<R> source, @Nullable String position, int limit) {
    var from = Position.parse(position);
    var rows =
        sql.selectFrom(source.table)
            .where(
                DSL.row(source.change, source.county, source.id)
                    .gt(from.change(), from.county(), from.id()))
            .and(source.change.lt(HORIZON))
            .and(source.open)
            .orderBy(source.change, source.county, source.id)
            .limit(limit + 1)
            .fetch();
    boolean more = rows.size() > limit;
    var shown = more ? rows.subList(0, limit) : rows;
    if (shown.isEmpty()) return new Batch(List.of(), position, false);
    var last = shown.getLast();
    var next = new Position(last.get(source.change), last.get(source.county), last.get(source.id));
    var values = shown.stream().map(row -> new Values(source.values.apply(row))).toList();
    return new Batch(values, next.toString(), more);
  }
}
