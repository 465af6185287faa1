package org.liandong.territory;

import org.jooq.DSLContext;

/** Counts, for every place, the open places of each level below it. */
final class Tally {
  private Tally() {}

  static void count(DSLContext sql) {
    sql.execute("delete from territory.tally");
    sql.execute(
        """
        insert into territory.tally (place, level, n)
        with direct as (
          select parent, level, count(*) as n
            from territory.place where until is null group by parent, level)
        select left(parent, width), level, sum(n)
          from direct cross join (values (0), (2), (4), (6), (9)) as prefix (width)
         where width <= length(parent)
         group by 1, 2
        """);
  }
}
