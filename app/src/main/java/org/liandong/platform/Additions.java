package org.liandong.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.TableRecord;
import org.springframework.stereotype.Component;

/**
 * Rows that are only ever added and that nobody reads before the transaction ends: facts, entries
 * of the log, rulings. Each is written at once; where many acts are taken together, those of all of
 * them are written at the end, one statement for each kind of row.
 */
@Component
public class Additions {
  private static final ScopedValue<List<TableRecord<?>>> LATER = ScopedValue.newInstance();
  private final DSLContext sql;

  public Additions(DSLContext sql) {
    this.sql = sql;
  }

  public void add(TableRecord<?> row) {
    if (LATER.isBound()) LATER.get().add(row);
    else sql.executeInsert(row);
  }

  public void add(List<? extends TableRecord<?>> rows) {
    if (LATER.isBound()) LATER.get().addAll(rows);
    else sql.batchInsert(rows).execute();
  }

  /** Are rows written later? */
  public boolean later() {
    return LATER.isBound();
  }

  /** What is added in the work is written when it ends; nothing of it when it fails. */
  public <T> T together(Supplier<T> work) {
    var rows = new ArrayList<TableRecord<?>>();
    var done = ScopedValue.where(LATER, rows).call(work::get);
    sql.batchInsert(rows).execute();
    return done;
  }

  /** One of many: what it added is forgotten when it fails. */
  public void one(Runnable work) {
    var rows = LATER.get();
    int before = rows.size();
    try {
      work.run();
    } catch (RuntimeException failed) {
      rows.subList(before, rows.size()).clear();
      throw failed;
    }
  }
}
