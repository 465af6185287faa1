package org.liandong.platform.embedded;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/** Files and folders that only their owner may read, where the file system can say so. */
public final class PrivateFiles {
  private static final boolean POSIX =
      FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

  private PrivateFiles() {}

  /** Makes a new empty file. */
  public static Path create(Path file) throws IOException {
    if (!POSIX) return Files.createFile(file);
    var mode = PosixFilePermissions.fromString("rw-------");
    return Files.createFile(file, PosixFilePermissions.asFileAttribute(mode));
  }

  /** Makes a folder and what is missing above it. */
  public static Path folder(Path folder) throws IOException {
    if (!POSIX || Files.exists(folder)) return Files.createDirectories(folder);
    var mode = PosixFilePermissions.fromString("rwx------");
    return Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(mode));
  }

  /** Writes a whole file or none of it. */
  static void write(Path file, String text) throws IOException {
    var fresh = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(fresh);
    Files.writeString(create(fresh), text);
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
