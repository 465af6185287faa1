package org.liandong.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liandong.platform.embedded.EmbeddedServer;

/** Everything is killed in the middle of writing; what was said yes to is there afterwards. */
@Tag("process")
class CrashTests {
  private static final int ENOUGH = 300;
  @TempDir Path folder;

  @Test
  void nothingAcknowledgedIsLostWhenEverythingIsKilled() throws Exception {
    long acknowledged;
    try (var writer = Child.start(true, Writer.class.getName(), folder.toString())) {
      writer.await("row " + ENOUGH);
      acknowledged = killAll(writer);
    }
    assertThat(acknowledged).isGreaterThanOrEqualTo(ENOUGH);
    try (var server = EmbeddedServer.start(folder, 0);
        var connection =
            DriverManager.getConnection(server.url(), "liandong_owner", server.secrets().owner());
        var rows =
            connection.createStatement().executeQuery("select count(*), max(n) from test.kept")) {
      rows.next();
      assertThat(rows.getLong(1)).isGreaterThanOrEqualTo(acknowledged);
      assertThat(rows.getLong(2)).isEqualTo(rows.getLong(1));
    }
  }

  /** Kills the application and the database at once; the last row it had said yes to. */
  private long killAll(Child writer) throws Exception {
    var pid = Files.readAllLines(folder.resolve("pg/postmaster.pid")).getFirst().strip();
    var postmaster = ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    var servers = postmaster.descendants().toList();
    writer.process().toHandle().destroyForcibly();
    postmaster.destroyForcibly();
    servers.forEach(ProcessHandle::destroyForcibly);
    postmaster.onExit().get(10, TimeUnit.SECONDS);
    return writer
        .out()
        .lines()
        .filter(line -> line.startsWith("row "))
        .mapToLong(line -> Long.parseLong(line.substring(4)))
        .max()
        .orElse(ENOUGH);
  }

  /** Writes row after row and says each number once it is committed. */
  static final class Writer {
    public static void main(String[] arguments) throws Exception {
      var server = EmbeddedServer.start(Path.of(arguments[0]), 0);
      try (var connection =
              DriverManager.getConnection(
                  server.url(), "liandong_owner", server.secrets().owner());
          var statement = connection.createStatement()) {
        statement.execute("create schema test; create table test.kept (n bigint primary key)");
        for (long n = 1; ; n++) {
          statement.execute("insert into test.kept values (" + n + ")");
          System.out.println("row " + n);
        }
      }
    }
  }
}
