package org.liandong.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.liandong.platform.embedded.PrivateFiles;

/**
 * Where everything outside the tables is kept: stored files, keys, logs, and the embedded database.
 * A backup takes all of it except database and logs.
 *
 * @param path the folder
 */
public record DataFolder(Path path) {

  /** The folder of one concern, made when it is missing: {@code files}, {@code keys}. */
  public Path folder(String name) {
    try {
      return PrivateFiles.folder(path.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
