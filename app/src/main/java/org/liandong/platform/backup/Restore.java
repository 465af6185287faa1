package org.liandong.platform.backup;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.liandong.platform.DataFolder;
import org.liandong.platform.StartRefused;
import org.liandong.platform.backup.Catalogue.Table;
import org.liandong.platform.backup.Manifest.Contents;
import org.postgresql.PGConnection;

/**
 * Fills an empty database and data folder from a checked archive. Foreign keys are laid aside while
 * tables are filled and made again afterwards, so the order of tables is free and every reference
 * is verified; a failure leaves the database empty again.
 */
final class Restore {
  private final DataSource owner;
  private final DataFolder folder;

  Restore(DataSource owner, DataFolder folder) {
    this.owner = owner;
    this.folder = folder;
  }

  void read(Archive archive) throws IOException, SQLException {
    requireEmpty();
    var tables = OldTables.of(archive.manifest().migrations());
    try {
      tables.make(owner);
      fill(archive);
      for (var file : archive.manifest().files()) StoredFiles.put(archive, file, folder.path());
    } catch (IOException | SQLException | RuntimeException e) {
      empty();
      throw e;
    }
  }

  private void requireEmpty() throws IOException, SQLException {
    try (var connection = owner.getConnection()) {
      if (!Catalogue.tables(connection).isEmpty() || !StoredFiles.list(folder.path()).isEmpty())
        throw new StartRefused("A restore needs an empty data folder and database; these are not.");
    }
  }

  private void fill(Archive archive) throws IOException, SQLException {
    try (var connection = owner.getConnection()) {
      connection.setAutoCommit(false);
      var tables = Catalogue.tables(connection);
      var keys = Catalogue.foreignKeys(connection);
      var triggers = Catalogue.triggers(connection);
      execute(connection, keys.keySet());
      execute(connection, triggers.keySet());
      execute(connection, List.of("truncate " + String.join(", ", names(tables))));
      for (var contents : archive.manifest().tables()) copy(archive, connection, contents);
      execute(connection, sequences(archive.manifest().sequences()));
      execute(connection, triggers.values());
      execute(connection, keys.values());
      connection.commit();
      connection.setAutoCommit(true);
      execute(connection, List.of("analyze"));
    }
  }

  private static List<String> names(List<Table> tables) {
    return tables.stream().map(Table::quoted).toList();
  }

  private static void copy(Archive archive, Connection connection, Contents contents)
      throws IOException, SQLException {
    var table = new Table(contents.schema(), contents.name(), contents.columns(), false);
    var command = "copy %s (%s) from stdin".formatted(table.quoted(), table.quotedColumns());
    try (var in = archive.read(contents.entry())) {
      var rows = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(command, in);
      if (rows != contents.rows())
        throw new StartRefused(
            "The backup is damaged: %s has %d rows instead of %d."
                .formatted(contents.entry(), rows, contents.rows()));
    }
  }

  private static List<String> sequences(Map<String, Long> values) {
    var statements = new ArrayList<String>();
    values.forEach((name, value) ->
        statements.add("select setval('%s', %d)".formatted(name.replace("'", "''"), value)));
    return statements;
  }

  private void empty() throws SQLException {
    try (var connection = owner.getConnection()) {
      var schemas = Catalogue.tables(connection).stream().map(Table::schema).distinct();
      execute(
          connection,
          schemas.map(schema -> "drop schema " + Catalogue.quote(schema) + " cascade").toList());
      execute(connection, List.of("drop schema if exists platform_history cascade"));
    }
  }

  private static void execute(Connection connection, Collection<String> statements)
      throws SQLException {
    try (var statement = connection.createStatement()) {
      for (var each : statements) statement.execute(each);
    }
  }
}
