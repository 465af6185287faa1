package org.liandong.policy;

import static org.liandong.policy.db.Tables.REVISION;

import java.time.Duration;
import java.util.UUID;
import java.util.function.LongSupplier;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells whether policy changed since something was read, on any node. One row holds a random mark
 * that every change replaces; a node looks at it at most once a second, and always inside a
 * transaction that changed it, so that a transaction sees its own changes and nobody else does.
 */
@Component
class Revision {
  private static final long PATIENCE = Duration.ofSeconds(1).toNanos();
  private final DSLContext sql;
  private final LongSupplier nanos;
  private volatile @Nullable Seen seen;

  private record Seen(UUID mark, long at) {}

  @Autowired
  Revision(DSLContext sql) {
    this(sql, System::nanoTime);
  }

  /** With a clock of its own, for tests of what another node sees. */
  Revision(DSLContext sql, LongSupplier nanos) {
    this.sql = sql;
    this.nanos = nanos;
  }

  /** The mark of what a reader would see now. */
  UUID current() {
    if (TransactionSynchronizationManager.hasResource(this)) return read();
    var last = seen;
    if (last != null && nanos.getAsLong() - last.at() < PATIENCE) return last.mark();
    var fresh = new Seen(read(), nanos.getAsLong());
    seen = fresh;
    return fresh.mark();
  }

  /**
   * Changes policy: takes the only turn, held to the end of the transaction, and marks the change
   * once {@code work} has written it.
   */
  void change(Runnable work) {
    mark();
    bind();
    work.run();
    mark();
  }

  private void mark() {
    sql.update(REVISION).set(REVISION.VALUE, UUID.randomUUID()).execute();
  }

  private void bind() {
    if (TransactionSynchronizationManager.hasResource(this)) return;
    TransactionSynchronizationManager.bindResource(this, true);
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(Revision.this);
            seen = null;
          }
        });
  }

  private UUID read() {
    return sql.select(REVISION.VALUE).from(REVISION).fetchSingle().value1();
  }
}
