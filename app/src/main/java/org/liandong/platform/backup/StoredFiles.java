package org.liandong.platform.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.liandong.platform.StartRefused;
import org.liandong.platform.embedded.PrivateFiles;

/** The files of a data folder that a backup takes: all but the database itself and the logs. */
final class StoredFiles {
  private static final Set<String> LEFT =
      Set.of("pg", "pg.new", "pgbin", "logs", "lock", "database.passwords");

  private StoredFiles() {}

  static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(path -> !LEFT.contains(folder.relativize(path).getName(0).toString()))
          .filter(Files::isRegularFile)
          .sorted()
          .toList();
    }
  }

  /** Puts one file back; a name that leads out of the folder is an attack. */
  static void put(Archive archive, Manifest.Stored file, Path folder) throws IOException {
    var target = folder.resolve(file.path()).normalize();
    if (!target.startsWith(folder)
        || LEFT.contains(folder.relativize(target).getName(0).toString()))
      throw new StartRefused("The backup holds a file outside of its place: " + file.path());
    PrivateFiles.folder(target.resolveSibling(""));
    try (var in = archive.read(file.entry())) {
      Files.copy(in, PrivateFiles.create(target), StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
