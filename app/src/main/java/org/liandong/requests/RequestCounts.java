package org.liandong.requests;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.one;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static org.liandong.requests.db.Tables.REQUEST;

import java.util.List;
import java.util.stream.IntStream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Numbers above lists, several in one statement. */
@Component
@Transactional(readOnly = true)
public class RequestCounts {
  /** Counting ends here: nobody reads further, and a large place costs no more than a small one. */
  public static final int MANY = 300;

  private final DSLContext sql;

  RequestCounts(DSLContext sql) {
    this.sql = sql;
  }

  /** How many rows meet each condition, up to {@link #MANY}: more is said as such, not counted. */
  public List<Integer> of(List<Condition> wanted) {
    var fields =
        IntStream.range(0, wanted.size()).mapToObj(nr -> counting(wanted.get(nr), nr)).toList();
    var row = sql.select(fields).fetchSingle();
    return fields.stream().map(row::get).toList();
  }

  private static Field<Integer> counting(Condition which, int nr) {
    var rows = select(one()).from(REQUEST).where(which).limit(MANY);
    return field(selectCount().from(rows)).as("number" + nr);
  }
}
