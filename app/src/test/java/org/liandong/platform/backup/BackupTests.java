package org.liandong.platform.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liandong.TestDatabase;
import org.liandong.platform.Arguments;
import org.liandong.platform.DataFolder;
import org.liandong.platform.StartRefused;
import org.liandong.platform.embedded.EmbeddedServer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A backup of a database with references in every direction, restored elsewhere. */
@Tag("process")
class BackupTests {
  @TempDir Path folder;
  DataSource source;
  DataFolder files;
  Path archive;

  @BeforeEach
  void fill() throws IOException {
    source = owner(TestDatabase.create(), TestDatabase.PASSWORD);
    new JdbcTemplate(source)
        .execute(
            """
            insert into platform.spring_session values ('a', 'a', 0, 0, 0, 0, 'someone');
            insert into platform.scheduled_tasks values ('t', 'i', '\\x00ff', now(), false, null, null,
              null, null, null, 1, 1);
            insert into audit.entry values ('530111', gen_random_uuid(), now(), gen_random_uuid(),
              gen_random_uuid(), 'VISITOR', null, '530111', 'test.done', E'tab\\t, line\\n and 汉字',
              '{"a": [1, null]}');
            """);
    files = new DataFolder(Files.createDirectories(folder.resolve("data")));
    Files.writeString(files.folder("keys").resolve("people.key"), "secret");
    Files.writeString(files.folder("logs").resolve("liandong.log"), "not kept");
    archive = folder.resolve("backup.zip");
  }

  @Test
  void everythingComesBackElsewhere() throws Exception {
    backup();
    var there = new DataFolder(folder.resolve("there"));
    try (var server = EmbeddedServer.start(there.path(), 0)) {
      var target = owner(server.url(), server.secrets().owner());
      restore(target, there);
      var before = counts(source);
      before.put("platform.spring_session", 0L);
      assertThat(counts(target)).isEqualTo(before);
      assertThat(text(target)).isEqualTo(text(source)).contains("汉字");
      assertThat(there.path().resolve("keys/people.key")).hasContent("secret");
      assertThat(there.path().resolve("logs/liandong.log")).doesNotExist();
      assertThat(constraints(target)).isEqualTo(constraints(source));
      assertThat(migrate(target)).isZero();
    }
  }

  @Test
  void aDamagedArchiveIsRefusedBeforeAnythingIsTouched() throws Exception {
    backup();
    try (var zip = FileSystems.newFileSystem(archive, Map.of("useTempFile", true))) {
      Files.writeString(zip.getPath("tables/audit.entry"), "forged\n", StandardOpenOption.APPEND);
    }
    var target = empty();
    assertThatThrownBy(() -> restore(target, new DataFolder(folder.resolve("there"))))
        .isInstanceOf(StartRefused.class)
        .hasMessage("The backup is damaged: tables/audit.entry was changed.");
    assertThat(counts(target)).isEmpty();
  }

  @Test
  void aForeignFileIsRefused() throws Exception {
    Files.writeString(archive, "no zip");
    assertThatThrownBy(() -> restore(empty(), files))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("is not a backup of Liandong");
  }

  @Test
  void nothingIsRestoredOverSomething() {
    backup();
    assertThatThrownBy(() -> restore(source, new DataFolder(folder.resolve("there"))))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("needs an empty data folder");
    assertThatThrownBy(this::backup)
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("exists already");
  }

  @Test
  void aBackupOfANewerVersionIsRefused() throws Exception {
    new JdbcTemplate(source)
        .execute(
            "update platform_history.flyway_schema_history set script = 'x/V2099.sql' where installed_rank = 3");
    backup();
    assertThatThrownBy(() -> restore(empty(), new DataFolder(folder.resolve("there"))))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("newer version of Liandong (it knows x/V2099.sql)");
  }

  private void backup() {
    new BackupCommand(new Backup(source, files, Clock.systemUTC()))
        .run(new Arguments(List.of(archive.toString()), Map.of()));
  }

  private void restore(DataSource target, DataFolder there) throws IOException {
    Files.createDirectories(there.path());
    new RestoreCommand(new Restore(target, there))
        .run(new Arguments(List.of(archive.toString()), Map.of()));
  }

  private static DataSource owner(String url, String password) {
    return new DriverManagerDataSource(url, "liandong_owner", password);
  }

  private static DataSource empty() {
    var made = TestDatabase.create();
    var name = made.substring(made.lastIndexOf('/') + 1);
    var any = new JdbcTemplate(owner(made.replace("/" + name, "/model"), TestDatabase.PASSWORD));
    any.execute("drop database " + name);
    new JdbcTemplate(
            new DriverManagerDataSource(made.replace("/" + name, "/postgres"), "postgres", ""))
        .execute("create database " + name + " owner liandong_owner");
    return owner(made, TestDatabase.PASSWORD);
  }

  private static Map<String, Long> counts(DataSource database) throws SQLException {
    try (var connection = database.getConnection()) {
      var counts = new TreeMap<String, Long>();
      for (var table : Catalogue.tables(connection)) {
        var rows =
            new JdbcTemplate(database)
                .queryForObject("select count(*) from " + table.quoted(), Long.class);
        counts.put(table.schema() + "." + table.name(), rows);
      }
      return counts;
    }
  }

  private static String text(DataSource database) {
    return new JdbcTemplate(database)
        .queryForList("select * from audit.entry order by id")
        .toString();
  }

  private static String constraints(DataSource database) {
    return new JdbcTemplate(database)
        .queryForList(
            "select conrelid::regclass || conname || pg_get_constraintdef(oid) from pg_constraint order by 1",
            String.class)
        .toString();
  }

  private static int migrate(DataSource target) {
    return Flyway.configure()
        .dataSource(target)
        .locations("classpath:db/migration")
        .defaultSchema("platform_history")
        .schemas("platform_history")
        .outOfOrder(true)
        .load()
        .migrate()
        .migrationsExecuted;
  }
}
