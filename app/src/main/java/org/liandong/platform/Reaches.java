package org.liandong.platform;

import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Binds a {@link Reach} to a piece of work, and tells the database of it. */
@Component
public class Reaches {
  private static final String FAILED = "25P02";
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
    var before = told();
    tell(reach);
    try {
      return ScopedValue.where(Reach.CURRENT, reach).call(work::run);
    } finally {
      restore(before);
    }
  }

  /** What the transaction under way was told. */
  private List<String> told() {
    if (Reach.CURRENT.isBound()) return Reach.current().statements();
    var settings =
        new JdbcTemplate(source)
            .queryForObject(
                """
                select format('set local app.counties = %L; set local app.places = %L;'
                              || ' set local app.account = %L',
                              coalesce(current_setting('app.counties', true), ''),
                              coalesce(current_setting('app.places', true), ''),
                              coalesce(current_setting('app.account', true), ''))
                """,
                String.class);
    return List.of(Objects.requireNonNull(settings));
  }

  /** A transaction that failed takes no more orders: it is rolled back anyway. */
  private void restore(List<String> before) {
    try {
      tell(before);
    } catch (IllegalStateException e) {
      if (!(e.getCause() instanceof SQLException failed && FAILED.equals(failed.getSQLState())))
        throw e;
    }
  }

  /** Tells the database on the connection of the transaction under way. */
  void tell(Reach reach) {
    tell(reach.statements());
  }

  private void tell(List<String> statements) {
    var connection = DataSourceUtils.getConnection(source);
    try (var statement = connection.createStatement()) {
      statement.execute(String.join(";", statements));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    } finally {
      DataSourceUtils.releaseConnection(connection, source);
    }
  }
}
