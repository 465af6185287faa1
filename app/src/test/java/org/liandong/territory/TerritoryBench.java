package org.liandong.territory;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.liandong.TestDatabase;
import org.liandong.base.PlaceCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Loads the whole country into a fresh database and searches it; prints what it took. */
public final class TerritoryBench {
  private static final Logger LOG = LoggerFactory.getLogger(TerritoryBench.class);
  private static final List<String> WORDS =
      List.of(
          "双桥", "关上", "新村", "社区", "桥", "村委会", "双桥社区居委会", "5301", "中山路", "和平", "嘎查", "官渡 双桥",
          "无此地名");
  private static final int ROUNDS = 40;

  private TerritoryBench() {}

  public static void main(String[] arguments) throws SQLException {
    try (var connection =
        DriverManager.getConnection(TestDatabase.create(), "liandong_app", TestDatabase.PASSWORD)) {
      connection.setAutoCommit(false);
      var sql = DSL.using(connection, SQLDialect.POSTGRES);
      var start = System.nanoTime();
      var loaded = new Divisions(sql).loadAll();
      connection.commit();
      LOG.info(
          "loaded {} places in {} ms, database {} ms of CPU",
          loaded,
          (System.nanoTime() - start) / 1_000_000,
          cpu(sql));
      connection.setAutoCommit(true);
      start = System.nanoTime();
      sql.execute("vacuum (analyze) territory.place");
      LOG.info(
          "vacuumed in {} ms, database {} ms of CPU",
          (System.nanoTime() - start) / 1_000_000,
          cpu(sql));
      for (var words : WORDS) search(sql, words);
      LOG.info(
          sql.fetch(
                  "select relname, pg_size_pretty(pg_relation_size(oid)) from pg_class"
                      + " where relnamespace = 'territory'::regnamespace order by pg_relation_size(oid) desc limit 6")
              .format());
    }
  }

  private static long cpu(DSLContext sql) {
    var pid = sql.fetchValue("select pg_backend_pid()");
    try {
      var stat =
          java.nio.file.Files.readString(java.nio.file.Path.of("/proc/" + pid + "/stat"))
              .split(" ");
      return (Long.parseLong(stat[13]) + Long.parseLong(stat[14])) * 10;
    } catch (java.io.IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void search(DSLContext sql, String words) {
    var search = new PlaceSearch(sql);
    var times = new long[ROUNDS];
    int found = 0;
    var before = cpu(sql);
    for (int i = 0; i < ROUNDS; i++) {
      var start = System.nanoTime();
      found = search.find(words, PlaceCode.NATION, null).rows().size();
      times[i] = System.nanoTime() - start;
    }
    Arrays.sort(times);
    LOG.info(
        "{}: {} rows, p50 {} us, p99 {} us",
        words,
        found,
        times[ROUNDS / 2] / 1000,
        times[ROUNDS - 1] / 1000);
    LOG.info("   database CPU {} us each", (cpu(sql) - before) * 1000 / ROUNDS);
  }
}
