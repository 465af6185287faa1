package org.liandong.requests.volume;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntConsumer;
import javax.sql.DataSource;
import org.liandong.base.County;
import org.liandong.requests.Deadlines;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.stereotype.Component;

/**
 * Makes many requests, to try the platform at size. Written as the owner of the tables; every row
 * is what its facts fold to.
 */
@Component
class Volume {
  private static final int BATCH = 20_000;
  private final Spots spots;
  private final Deadlines deadlines;
  private final Clock clock;
  private final DataSource owner;

  Volume(Spots spots, Deadlines deadlines, Clock clock, @FlywayDataSource DataSource owner) {
    this.spots = spots;
    this.deadlines = deadlines;
    this.clock = clock;
    this.owner = owner;
  }

  /**
   * Adds requests to the committees of the counties.
   *
   * @param progress told after each batch how many there are
   */
  void fill(int wanted, List<County> counties, IntConsumer progress) {
    var where = counties.stream().flatMap(county -> spots.of(county).stream()).toList();
    if (where.isEmpty()) throw new IllegalArgumentException("no committees in " + counties);
    var tales = new Tales(where, deadlines, clock.instant().truncatedTo(ChronoUnit.MILLIS), wanted);
    try (var connection = owner.getConnection()) {
      write(connection, tales, wanted, progress);
      analyze(connection);
    } catch (SQLException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** While one batch is written the next is made up. */
  private static void write(Connection connection, Tales tales, int wanted, IntConsumer progress)
      throws SQLException, IOException {
    connection.setAutoCommit(false);
    var next = CompletableFuture.supplyAsync(() -> batch(tales, 0, wanted));
    for (int made = 0; made < wanted; ) {
      var batch = next.join();
      made = Math.min(wanted, made + BATCH);
      int from = made;
      next = CompletableFuture.supplyAsync(() -> batch(tales, from, wanted));
      batch.write(connection);
      progress.accept(made);
    }
  }

  private static TaleTables batch(Tales tales, int from, int wanted) {
    var tables = new TaleTables();
    for (int nr = from; nr < Math.min(wanted, from + BATCH); nr++) tables.add(tales.tale(nr));
    return tables;
  }

  /** Tells the planner, and settles the pages for scans of indexes alone. */
  private static void analyze(Connection connection) throws SQLException {
    connection.setAutoCommit(true);
    try (var statement = connection.createStatement()) {
      statement.execute("vacuum (analyze) requests.request, requests.fact, requests.searched");
    }
  }
}
