package org.liandong;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Fresh statistics after a bench has filled tables, as the database has a minute later. The runtime
 * role may not gather them (its request would be skipped with a warning alone), so the owner allows
 * it first; rows not committed yet count as well.
 */
public final class Statistics {
  private Statistics() {}

  /**
   * @param tables with their schemas
   */
  public static void gather(ApplicationContext platform, String... tables) {
    var names = String.join(", ", tables);
    try (var owner =
            DriverManager.getConnection(
                platform.getEnvironment().getProperty("liandong.database.url"),
                "liandong_owner",
                TestDatabase.PASSWORD);
        var statement = owner.createStatement()) {
      statement.execute("grant maintain on " + names + " to liandong_app");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    platform.getBean(JdbcTemplate.class).execute("analyze " + names);
  }
}
