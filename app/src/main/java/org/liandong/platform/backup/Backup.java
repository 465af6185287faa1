package org.liandong.platform.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.liandong.platform.DataFolder;
import org.liandong.platform.backup.Catalogue.Table;
import org.liandong.platform.backup.Manifest.Contents;
import org.liandong.platform.backup.Manifest.Stored;
import org.postgresql.PGConnection;

/**
 * Writes an archive: all tables as of one moment, read by their owner in one transaction while the
 * platform goes on, then the files, which are never changed once stored.
 */
final class Backup {
  private final DataSource owner;
  private final DataFolder folder;
  private final Clock clock;

  Backup(DataSource owner, DataFolder folder, Clock clock) {
    this.owner = owner;
    this.folder = folder;
    this.clock = clock;
  }

  /** Writes into an open archive and says what it wrote. */
  Manifest write(ZipOutputStream zip, Path self) throws IOException, SQLException {
    try (var connection = owner.getConnection()) {
      connection.setAutoCommit(false);
      try (var statement = connection.createStatement()) {
        statement.execute("set transaction isolation level repeatable read, read only");
        // fails where a policy would hide rows, instead of leaving them out
        statement.execute("set local row_security = off");
      }
      var migrations = Catalogue.migrations(connection);
      var sequences = Catalogue.sequences(connection);
      var tables = new ArrayList<Contents>();
      for (var table : Catalogue.tables(connection)) tables.add(write(zip, connection, table));
      var manifest =
          new Manifest(
              Manifest.FORMAT, clock.instant(), migrations, tables, sequences, files(zip, self));
      zip.putNextEntry(new ZipEntry(Manifest.ENTRY));
      zip.write(Archive.JSON.writeValueAsBytes(manifest));
      zip.closeEntry();
      return manifest;
    }
  }

  private static Contents write(ZipOutputStream zip, Connection connection, Table table)
      throws IOException, SQLException {
    var entry = new Contents(table.schema(), table.name(), table.columns(), 0, "");
    zip.putNextEntry(new ZipEntry(entry.entry()));
    var out = Archive.digesting(zip);
    var rows = connection.unwrap(PGConnection.class).getCopyAPI().copyOut(select(table), out);
    zip.closeEntry();
    return new Contents(
        table.schema(), table.name(), table.columns(), rows, Archive.hex(out.getMessageDigest()));
  }

  /** Sessions stay behind: nobody is to be signed in by a restore. */
  private static String select(Table table) {
    var none = table.name().startsWith("spring_session") ? " where false" : "";
    return "copy (select %s from %s%s) to stdout"
        .formatted(table.quotedColumns(), table.quoted(), none);
  }

  private List<Stored> files(ZipOutputStream zip, Path self) throws IOException {
    var stored = new ArrayList<Stored>();
    for (var path : StoredFiles.list(folder.path())) {
      if (path.toAbsolutePath().equals(self)) continue;
      var name = folder.path().relativize(path).toString().replace('\\', '/');
      zip.putNextEntry(new ZipEntry(new Stored(name, 0, "").entry()));
      var out = Archive.digesting(zip);
      var size = Files.copy(path, out);
      zip.closeEntry();
      stored.add(new Stored(name, size, Archive.hex(out.getMessageDigest())));
    }
    return stored;
  }
}
