package org.liandong.people;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.function.Predicate;

/**
 * The keys as the key file holds them now. The file is read again when it changes, so that running
 * nodes seal with a key that {@code bin/liandong rotate-keys} added beside them, and open and find
 * what was sealed with it. A key counts once the database knows it.
 */
final class KeyRing {
  private final Path file;
  private final Predicate<Keys.Version> known;
  private volatile Read read;

  private record Read(FileTime changed, long size, Keys keys) {}

  KeyRing(Path file, Predicate<Keys.Version> known) throws IOException {
    this.file = file;
    this.known = known;
    this.read = read();
  }

  private Read read() throws IOException {
    var changed = Files.getLastModifiedTime(file);
    var size = Files.size(file);
    var keys = Keys.read(file);
    return new Read(changed, size, new Keys(keys.versions().stream().filter(known).toList()));
  }

  Keys keys() {
    var last = read;
    try {
      if (Files.size(file) == last.size && Files.getLastModifiedTime(file).equals(last.changed))
        return last.keys;
      var fresh = read();
      read = fresh;
      return fresh.keys;
    } catch (IOException | RuntimeException halfWritten) {
      return last.keys;
    }
  }

  Path file() {
    return file;
  }
}
