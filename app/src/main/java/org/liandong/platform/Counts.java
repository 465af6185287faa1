package org.liandong.platform;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.one;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;

import java.util.List;
import java.util.stream.IntStream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Numbers above lists and at filters, several in one statement. */
@Component
@Transactional(readOnly = true)
public class Counts {
  /** Counting ends here: nobody reads further, and a large place costs no more than a small one. */
  public static final int MANY = 300;

  private final DSLContext sql;

  Counts(DSLContext sql) {
    this.sql = sql;
  }

  /** How many rows meet each condition, up to {@link #MANY}: more is said as such, not counted. */
  public List<Integer> of(Table<?> table, List<Condition> wanted) {
    var fields =
        IntStream.range(0, wanted.size())
            .mapToObj(nr -> counting(table, wanted.get(nr), nr))
            .toList();
    var row = sql.select(fields).fetchSingle();
    return fields.stream().map(row::get).toList();
  }

  private static Field<Integer> counting(Table<?> table, Condition which, int nr) {
    var rows = select(one()).from(table).where(which).limit(MANY);
    return field(selectCount().from(rows)).as("number" + nr);
  }
}
