package org.liandong.platform.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.zip.ZipOutputStream;
import org.liandong.platform.Arguments;
import org.liandong.platform.Command;
import org.liandong.platform.StartRefused;
import org.liandong.platform.Terminal;
import org.liandong.platform.embedded.PrivateFiles;

/** {@code backup FILE}: written beside its name and moved there when it is whole. */
record BackupCommand(Backup backup) implements Command {

  @Override
  public String name() {
    return "backup";
  }

  @Override
  public String usage() {
    return "backup FILE             all tables, files and keys into one archive, while the platform runs";
  }

  @Override
  public int run(Arguments arguments) {
    var file = Path.of(arguments.word(0, "The name of the backup file")).toAbsolutePath();
    if (Files.exists(file)) throw new StartRefused(file + " exists already.");
    try {
      var manifest = write(file);
      Terminal.say(
          "Backed up %,d rows of %d tables and %d files into %s (%,d KB). It holds personal data and keys: keep it safe."
              .formatted(
                  manifest.tables().stream().mapToLong(Manifest.Contents::rows).sum(),
                  manifest.tables().size(),
                  manifest.files().size(),
                  file,
                  Files.size(file) / 1024));
      return 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private Manifest write(Path file) throws IOException, SQLException {
    var fresh = file.resolveSibling(file.getFileName() + ".part");
    Files.deleteIfExists(fresh);
    Terminal.say("Copying tables and files ...");
    try (var zip = new ZipOutputStream(Files.newOutputStream(PrivateFiles.create(fresh)))) {
      var manifest = backup.write(zip, fresh);
      zip.close();
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
      return manifest;
    } finally {
      Files.deleteIfExists(fresh);
    }
  }
}
