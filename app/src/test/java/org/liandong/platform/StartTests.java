package org.liandong.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liandong.TestDatabase;
import org.liandong.platform.embedded.EmbeddedServer;
import org.liandong.platform.embedded.FolderLock;

/** What a person sees who starts the platform: it stands, or one line says why not. */
@Tag("process")
class StartTests {
  @TempDir Path folder;

  @Test
  void aPortInUse() throws Exception {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertOneLine(
          "Port " + taken.getLocalPort() + " is in use", "--server.port=" + taken.getLocalPort());
    }
  }

  @Test
  void aSecondStartOnTheSameFolder() throws Exception {
    try (var lock = FolderLock.take(folder).orElseThrow()) {
      assertOneLine("is in use by another Liandong (process", "--server.port=0");
    }
  }

  @Test
  void aFolderThatIsNone() throws Exception {
    var file = Files.createFile(folder.resolve("file"));
    assertOneLine("is not a folder", "--server.port=0", "--liandong.database.dir=" + file);
    assertOneLine(
        "cannot be read and written", "--server.port=0", "--liandong.database.dir=" + file + "/x");
  }

  @Test
  void aDatabaseThatIsNotThere() throws Exception {
    assertOneLine(
        "The database cannot be reached",
        "--server.port=0",
        "--liandong.database.url=postgresql://localhost:1/liandong");
  }

  @Test
  void aWrongPassword() throws Exception {
    try (var server = EmbeddedServer.start(folder.resolve("other"), 0)) {
      assertOneLine("The database refuses the sign-in", external(server.url(), "wrong"));
    }
  }

  @Test
  void aDatabaseOfANewerVersion() throws Exception {
    var url = TestDatabase.create();
    try (var connection = DriverManager.getConnection(url, "liandong_owner", "test");
        var statement = connection.createStatement()) {
      statement.execute(
          """
          insert into platform_history.flyway_schema_history
          select 9999, '2099.01.01.00.1', 'future', 'SQL', 'platform/V2099_01_01_00_1__future.sql', 1,
            installed_by, installed_on, 1, true
          from platform_history.flyway_schema_history where installed_rank = 2
          """);
    }
    assertOneLine("was made by a newer version of Liandong", external(url, TestDatabase.PASSWORD));
  }

  @Test
  void standsAndStopsCleanlyAtASignal() throws Exception {
    try (var child = Child.platform(settings("--server.port=0"))) {
      child.await("Liandong stands at http://localhost:");
      child.process().toHandle().destroy();
      var end = child.end();
      assertThat(end.lines()).contains("Stopping ...").noneMatch(line -> line.startsWith("\tat "));
    }
    assertThat(folder.resolve("pg/postmaster.pid")).doesNotExist();
    assertThat(FolderLock.held(folder)).isFalse();
    assertThat(Files.readString(folder.resolve("logs/liandong.log"))).startsWith("{\"@timestamp\"");
  }

  private void assertOneLine(String words, String... arguments) throws Exception {
    try (var child = Child.platform(settings(arguments))) {
      var end = child.end();
      assertThat(end.lines()).singleElement().asString().contains(words);
      assertThat(end.code()).isEqualTo(1);
    }
  }

  private String[] settings(String... arguments) {
    if (Stream.of(arguments).anyMatch(argument -> argument.startsWith("--liandong.database.dir")))
      return arguments;
    var dir = "--liandong.database.dir=" + folder;
    return Stream.concat(Stream.of(dir), Stream.of(arguments)).toArray(String[]::new);
  }

  private static String[] external(String url, String password) {
    return new String[] {
      "--server.port=0",
      "--liandong.database.url=" + url,
      "--liandong.database.owner-password=" + password,
      "--liandong.database.runtime-password=" + password
    };
  }
}
