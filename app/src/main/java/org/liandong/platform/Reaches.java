package org.liandong.platform;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Binds a {@link Reach} to a piece of work, and tells the database of it. */
@Component
public class Reaches {
  private final DataSource source;

  Reaches(DataSource source) {
    this.source = source;
  }

  /** Work that returns something and may throw. */
  public interface Work<T, E extends Exception> {
    T run() throws E;
  }

  /**
   * Runs {@code work} within {@code reach}. Transactions that begin inside carry it; one that is
   * already under way is told at once, and told back afterwards.
   */
  public <T, E extends Exception> T within(Reach reach, Work<T, E> work) throws E {
    if (!TransactionSynchronizationManager.isActualTransactionActive())
      return ScopedValue.where(Reach.CURRENT, reach).call(work::run);
    var before = Reach.current();
    tell(reach);
    var result = ScopedValue.where(Reach.CURRENT, reach).call(work::run);
    tell(before);
    return result;
  }

  /** Tells the database on the connection of the transaction under way. */
  void tell(Reach reach) {
    var connection = DataSourceUtils.getConnection(source);
    try (var statement = connection.createStatement()) {
      statement.execute(String.join(";", reach.statements()));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    } finally {
      DataSourceUtils.releaseConnection(connection, source);
    }
  }
}
