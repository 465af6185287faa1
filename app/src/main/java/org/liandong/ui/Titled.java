package org.liandong.ui;

import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.liandong.base.PlaceCode;

/**
 * Rows with a county, an id, a place and a title, as most modules keep what they show.
 *
 * @param title what is read for words
 * @param shown what is shown of it
 * @param href the beginning of the address of a row, before its county and id
 */
public record Titled(
    Table<?> table,
    Field<String> county,
    Field<UUID> id,
    Field<String> place,
    Field<String> title,
    Field<String> shown,
    String href) {

  /** The title is shown as it is. */
  public Titled(
      Table<?> table,
      Field<String> county,
      Field<UUID> id,
      Field<String> place,
      Field<String> title,
      String href) {
    this(table, county, id, place, title, title, href);
  }

  /** The newest of those seen that hold every one of the words. */
  public List<Found> find(DSLContext sql, Condition seen, String words, int limit) {
    return sql.select(county, id, place, shown)
        .from(table)
        .where(seen)
        .and(Finder.says(words, title))
        .orderBy(id.desc())
        .limit(limit)
        .fetch(row ->
            new Found(
                row.value4(),
                new PlaceCode(row.value3()),
                href + row.value1() + "-" + row.value2()));
  }
}
