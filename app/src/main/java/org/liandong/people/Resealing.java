package org.liandong.people;

import static org.liandong.people.db.Tables.PERSON;

import java.util.function.IntConsumer;
import org.jooq.DSLContext;
import org.liandong.platform.Reach;
import org.liandong.platform.Reaches;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** After a new key was added to the key file, seals every person anew, a batch at a time. */
@Component
class Resealing {
  private static final int BATCH = 500;
  private final DSLContext sql;
  private final Sealing sealing;
  private final Reaches reaches;
  private final TransactionTemplate transaction;

  Resealing(DSLContext sql, Sealing sealing, Reaches reaches, TransactionTemplate transaction) {
    this.sql = sql;
    this.sealing = sealing;
    this.reaches = reaches;
    this.transaction = transaction;
  }

  /**
   * Until nothing older is left; how many rows were sealed anew. Each batch is committed, so what
   * is cut off goes on where it stopped.
   *
   * @param progress told the sum after each full batch
   */
  int all(IntConsumer progress) {
    int total = 0;
    for (int done = BATCH; done == BATCH; ) {
      done = batch();
      total += done;
      if (done == BATCH) progress.accept(total);
    }
    return total;
  }

  private int batch() {
    return reaches.within(
        Reach.EVERYTHING,
        () -> {
          var done =
              transaction.execute(status -> {
                var rows =
                    sql.selectFrom(PERSON)
                        .where(PERSON.KEY_VERSION.lt(sealing.version()))
                        .limit(BATCH)
                        .forUpdate()
                        .skipLocked()
                        .fetch();
                rows.forEach(sealing::reseal);
                sql.batchUpdate(rows).execute();
                return rows.size();
              });
          return done == null ? 0 : done;
        });
  }
}
