package org.liandong.platform.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("process")
class EmbeddedServerTests {
  @TempDir Path folder;

  @Test
  void asksEveryoneForThePasswordAndKeepsItPrivate() throws Exception {
    try (var server = EmbeddedServer.start(folder, 0)) {
      for (var user : new String[] {"postgres", "liandong_owner", "liandong_app"})
        assertThatThrownBy(() -> DriverManager.getConnection(server.url(), user, "wrong"))
            .isInstanceOfSatisfying(
                SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("28P01"));
      assertThat(Files.readString(folder.resolve("pg/pg_hba.conf")))
          .contains("scram-sha-256")
          .doesNotContain("trust");
      assertThat(
              PosixFilePermissions.toString(
                  Files.getPosixFilePermissions(folder.resolve("database.passwords"))))
          .isEqualTo("rw-------");
      assertThat(server.secrets().owner()).isNotEqualTo(server.secrets().runtime()).hasSize(48);
    }
  }

  @Test
  void writesToDiskBeforeItSaysYes() throws Exception {
    try (var server = EmbeddedServer.start(folder, 0);
        var connection = owner(server)) {
      for (var setting : new String[] {"fsync", "synchronous_commit", "full_page_writes"})
        assertThat(setting(connection, setting)).isEqualTo("on");
      assertThat(setting(connection, "listen_addresses")).isEqualTo("127.0.0.1");
      assertThat(setting(connection, "data_checksums")).isEqualTo("on");
    }
  }

  @Test
  void aSecondOneOnTheFolderIsRefusedAndAGuestIsNot() throws Exception {
    try (var server = EmbeddedServer.start(folder, 0)) {
      assertThatThrownBy(() -> EmbeddedServer.start(folder, 0))
          .isInstanceOf(ServerFailure.class)
          .hasMessageContaining("in use by another Liandong");
      try (var guest = EmbeddedServer.join(folder, 0)) {
        assertThat(guest.url()).isEqualTo(server.url());
        assertThat(guest.ours()).isFalse();
      }
      owner(server).close();
    }
    assertThat(Postmaster.running(folder.resolve("pg"))).isEmpty();
  }

  @Test
  void keepsItsDataAcrossStopAndStart() throws Exception {
    try (var server = EmbeddedServer.start(folder, 0)) {
      execute(server, "create table kept as select 42 as answer");
    }
    try (var server = EmbeddedServer.start(folder, 0)) {
      assertThat(answer(server)).isEqualTo(42);
    }
  }

  @Test
  void comesBackAfterItsProcessesWereKilled() throws Exception {
    var server = EmbeddedServer.start(folder, 0);
    execute(server, "create table kept as select 42 as answer");
    kill(Postmaster.running(folder.resolve("pg")).orElseThrow().process());
    assertThat(folder.resolve("pg/postmaster.pid")).exists();
    release(server);
    try (var again = EmbeddedServer.start(folder, 0)) {
      assertThat(answer(again)).isEqualTo(42);
    }
  }

  @Test
  void takesOverAServerThatAKilledApplicationLeft() throws Exception {
    var left = EmbeddedServer.start(folder, 0);
    execute(left, "create table kept as select 42 as answer");
    release(left);
    try (var server = EmbeddedServer.start(folder, 0)) {
      assertThat(answer(server)).isEqualTo(42);
    }
    assertThat(Postmaster.running(folder.resolve("pg"))).isEmpty();
  }

  @Test
  void isNotFooledByAStrangerWithTheOldProcessId() throws Exception {
    EmbeddedServer.start(folder, 0).close();
    var self = ProcessHandle.current().pid();
    Files.writeString(
        folder.resolve("pg/postmaster.pid"),
        "%d\n%s\n1\n5432\n\n127.0.0.1\n0 0\nready\n".formatted(self, folder.resolve("pg")));
    assertThat(Postmaster.running(folder.resolve("pg"))).isEmpty();
    EmbeddedServer.start(folder, 0).close();
  }

  @Test
  void aClusterOfAnotherVersionIsRefusedInOneLine() throws Exception {
    EmbeddedServer.start(folder, 0).close();
    Files.writeString(folder.resolve("pg/PG_VERSION"), "17\n");
    assertThatThrownBy(() -> EmbeddedServer.start(folder, 0))
        .isInstanceOf(ServerFailure.class)
        .hasMessageContaining("belongs to PostgreSQL 17");
  }

  private static Connection owner(EmbeddedServer server) throws IOException, SQLException {
    return DriverManager.getConnection(server.url(), "liandong_owner", server.secrets().owner());
  }

  private static void execute(EmbeddedServer server, String sql) throws Exception {
    try (var connection = owner(server);
        var statement = connection.createStatement()) {
      statement.execute("create schema if not exists test; set search_path = test; " + sql);
    }
  }

  private static int answer(EmbeddedServer server) throws Exception {
    try (var connection = owner(server);
        var statement = connection.createStatement();
        var rows = statement.executeQuery("select answer from test.kept")) {
      rows.next();
      return rows.getInt(1);
    }
  }

  private static String setting(Connection connection, String name) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery("show " + name)) {
      rows.next();
      return rows.getString(1);
    }
  }

  /** As if the application had died: its lock is gone and nothing was stopped. */
  private static void release(EmbeddedServer server) throws IOException {
    server.abandon();
  }

  private static void kill(long process) throws Exception {
    var postmaster = ProcessHandle.of(process).orElseThrow();
    var all = postmaster.descendants().toList();
    postmaster.destroyForcibly();
    all.forEach(ProcessHandle::destroyForcibly);
    postmaster.onExit().get(10, TimeUnit.SECONDS);
  }
}
