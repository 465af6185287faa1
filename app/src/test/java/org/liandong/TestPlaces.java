package org.liandong;

import java.sql.SQLException;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.liandong.territory.Loading;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The divisions that tests stand on: 官渡区, 海曙区, a street of 兰州, and what lies above them. The list
 * of the country is read once a run, not once per context.
 */
final class TestPlaces {
  private TestPlaces() {}

  /** Writes them into a database that has none, as the runtime role. */
  static void load(String database) throws SQLException {
    var source = new PGSimpleDataSource();
    source.setUrl(database);
    source.setUser("liandong_app");
    source.setPassword(TestDatabase.PASSWORD);
    try (var connection = source.getConnection()) {
      Loading.divisions(
          DSL.using(connection, SQLDialect.POSTGRES),
          code ->
              code.startsWith("530111")
                  || code.startsWith("330203")
                  || code.startsWith("620102001"));
    }
  }
}
