package org.liandong.territory;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jooq.DSLContext;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Loads the national division tree. Lists are written by COPY; what is there already stays, so
 * loading twice changes nothing.
 */
@Service
public class Divisions {
  private static final Logger LOG = LoggerFactory.getLogger(Divisions.class);
  private static final String COLUMNS = "(code, name, level, kind, parent, path, words, change)";
  private static final int PROGRESS = 200_000;
  private final DSLContext sql;

  Divisions(DSLContext sql) {
    this.sql = sql;
  }

  /**
   * Loads the divisions of the bundled list whose code is wanted, and every place above them.
   *
   * @return how many were added
   */
  @Transactional
  public int load(Predicate<String> wanted) {
    alone();
    var codes = new TreeSet<String>();
    each(division -> {
      if (wanted.test(division.code()))
        division.place().upward().forEach(place -> codes.add(place.value()));
    });
    return sql.fetchExists(sql.selectOne().from("territory.place"))
        ? merge(codes::contains)
        : fill(codes::contains);
  }

  /** Loads the whole bundled list into an empty table; does nothing when places are there. */
  @Transactional
  public int loadAll() {
    alone();
    if (sql.fetchExists(sql.selectOne().from("territory.place"))) return 0;
    return fill(code -> true);
  }

  /** Two nodes that start at once load one after the other. */
  private void alone() {
    sql.execute("select pg_advisory_xact_lock(hashtext('territory.place'))");
  }

  private int fill(Predicate<String> wanted) {
    // fewer, larger merges into the index of words
    sql.execute("set local gin_pending_list_limit = '64MB'");
    var count = copy("territory.place", wanted);
    Tally.count(sql);
    sql.execute("analyze territory.place, territory.tally");
    return count;
  }

  private int merge(Predicate<String> wanted) {
    sql.execute(
        "create temporary table incoming (like territory.place including defaults) on commit drop");
    copy("incoming", wanted);
    var count =
        sql.execute(
            "insert into territory.place select * from incoming on conflict (code) do nothing");
    sql.execute("drop table incoming");
    Tally.count(sql);
    return count;
  }

  private int copy(String table, Predicate<String> wanted) {
    return copy(table, DivisionList.bundled(), wanted);
  }

  /** Writes a list into a table with the columns of a place. */
  int copy(String table, DivisionList list) {
    return copy(table, list, code -> true);
  }

  private int copy(String table, DivisionList list, Predicate<String> wanted) {
    // asked once: as a default of the column it is computed for each of 665,276 rows
    var change = String.valueOf(sql.fetchValue("select opendata.change()"));
    return sql.connectionResult(
        connection -> copy(connection, table, new Wanted(list, wanted, change)));
  }

  /** Which divisions of a list are written, and under which number of change. */
  private record Wanted(DivisionList list, Predicate<String> codes, String change) {}

  private static int copy(Connection connection, String table, Wanted wanted)
      throws SQLException, IOException {
    var into = "copy " + table + " " + COLUMNS + " from stdin";
    var count = new int[1];
    try (var out =
        new BufferedOutputStream(
            new PGCopyOutputStream(connection.unwrap(PGConnection.class), into), 1 << 16)) {
      wanted
          .list()
          .read(division -> {
            if (!wanted.codes().test(division.code())) return;
            write(out, division.copied(wanted.change()));
            if (++count[0] % PROGRESS == 0) LOG.info("places: {} loaded", count[0]);
          });
    }
    return count[0];
  }

  private static void write(BufferedOutputStream out, String line) {
    try {
      out.write(line.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void each(java.util.function.Consumer<Division> use) {
    try {
      DivisionList.bundled().read(use);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
