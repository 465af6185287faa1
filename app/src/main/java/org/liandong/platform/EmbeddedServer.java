package org.liandong.platform;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.liandong.platform.Database.Login;

/** The PostgreSQL that the platform carries with it, kept in the data folder. */
final class EmbeddedServer {
  private static final String NAME = "liandong";

  private EmbeddedServer() {}

  static Database start(Path dir) throws IOException {
    Files.createDirectories(dir);
    var server =
        EmbeddedPostgres.builder()
            .setDataDirectory(dir.resolve("pg").toAbsolutePath())
            .setCleanDataDirectory(false)
            .setOverrideWorkingDirectory(dir.resolve("pgbin").toAbsolutePath().toFile())
            .setPGStartupWait(Duration.ofSeconds(120))
            .setLocaleConfig("locale-provider", "builtin")
            .setLocaleConfig("builtin-locale", "C.UTF-8")
            .setLocaleConfig("locale", "C.UTF-8")
            .setServerConfig("shared_buffers", "256MB")
            .setServerConfig("max_connections", "100")
            .setServerConfig("fsync", "on")
            .setServerConfig("synchronous_commit", "on")
            .setRegisterShutdownHook(false)
            .start();
    try (var connection = server.getPostgresDatabase().getConnection()) {
      prepare(connection);
    } catch (SQLException e) {
      throw new IOException(e);
    }
    return new Database(
        server.getJdbcUrl(Database.OWNER, NAME).replaceAll("\\?.*", ""),
        new Login(Database.OWNER, Database.OWNER),
        new Login(Database.RUNTIME, Database.RUNTIME),
        server);
  }

  private static void prepare(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var found =
            statement.executeQuery("select 1 from pg_database where datname = '" + NAME + "'")) {
      if (found.next()) return;
    }
    try (var statement = connection.createStatement()) {
      statement.execute(
          "create role %s login password '%s'".formatted(Database.OWNER, Database.OWNER));
      statement.execute(
          "create role %s login password '%s'".formatted(Database.RUNTIME, Database.RUNTIME));
      statement.execute("create database %s owner %s".formatted(NAME, Database.OWNER));
    }
  }
}
