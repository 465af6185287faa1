package org.liandong.platform.embedded;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * The database and its two roles, made when they are missing and given their passwords at every
 * start. The external case does the same by hand: docs/operations.md.
 */
final class Roles {
  static final String DATABASE = "liandong";
  static final String OWNER = "liandong_owner";
  static final String RUNTIME = "liandong_app";

  private Roles() {}

  static void prepare(int port, Secrets secrets) throws IOException {
    var url = "jdbc:postgresql://127.0.0.1:" + port + "/postgres?connectTimeout=10";
    try (var connection =
        DriverManager.getConnection(url, Cluster.SUPERUSER, secrets.superuser())) {
      role(connection, OWNER, secrets.owner());
      role(connection, RUNTIME, secrets.runtime());
      database(connection);
    } catch (SQLException e) {
      throw new ServerFailure("The database does not answer as expected: " + e.getMessage(), e);
    }
  }

  private static void role(Connection connection, String name, String password)
      throws SQLException {
    try (var statement = connection.createStatement()) {
      if (!found(connection, "select 1 from pg_roles where rolname = '" + name + "'"))
        statement.execute("create role " + name + " login");
      statement.execute("alter role " + name + " password '" + password + "'");
    }
  }

  private static void database(Connection connection) throws SQLException {
    if (found(connection, "select 1 from pg_database where datname = '" + DATABASE + "'")) return;
    try (var statement = connection.createStatement()) {
      statement.execute("create database " + DATABASE + " owner " + OWNER);
      statement.execute("revoke all on database " + DATABASE + " from public");
      statement.execute("grant connect, temporary on database " + DATABASE + " to " + RUNTIME);
    }
  }

  private static boolean found(Connection connection, String query) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      return rows.next();
    }
  }
}
