package org.liandong.platform.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.liandong.platform.Arguments;
import org.liandong.platform.Command;
import org.liandong.platform.Terminal;

/** {@code restore FILE}: checks the whole archive before it touches anything. */
record RestoreCommand(Restore restore) implements Command {

  @Override
  public String name() {
    return "restore";
  }

  @Override
  public String usage() {
    return "restore FILE            fills an empty data folder (or external database) from a backup";
  }

  @Override
  public int run(Arguments arguments) {
    var file = Path.of(arguments.word(0, "The name of the backup file")).toAbsolutePath();
    try (var archive = Archive.open(file)) {
      Terminal.say("Checking the backup of " + archive.manifest().taken() + " ...");
      archive.check();
      Terminal.say("Filling the tables ...");
      restore.read(archive);
      Terminal.say(
          "Restored %d tables and %d files. The next start brings them to this version."
              .formatted(archive.manifest().tables().size(), archive.manifest().files().size()));
      return 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
