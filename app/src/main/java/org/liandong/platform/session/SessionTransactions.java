package org.liandong.platform.session;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Writes stand in a transaction; a read is one statement and needs none. */
final class SessionTransactions implements TransactionOperations {
  static final ScopedValue<Boolean> READING = ScopedValue.newInstance();
  private final TransactionOperations writing;

  SessionTransactions(TransactionOperations writing) {
    this.writing = writing;
  }

  @Override
  public <T extends @Nullable Object> T execute(TransactionCallback<T> action) {
    var alone = !TransactionSynchronizationManager.isActualTransactionActive();
    var with = READING.isBound() && alone ? TransactionOperations.withoutTransaction() : writing;
    return with.execute(action);
  }
}
