package org.liandong.files;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/**
 * Bytes on disk under their own SHA-256, as {@code ab/cd/abcd...}. A file appears whole or not at
 * all: it is written aside, forced to disk and moved into place.
 */
final class ContentFolder {
  private final Path folder;

  /** A file written aside; closing it removes what was not kept. */
  record Draft(Path file, String sha256, long bytes) implements AutoCloseable {
    @Override
    public void close() throws IOException {
      Files.deleteIfExists(file);
    }
  }

  /** Writes the bytes of a draft. */
  interface Writer {
    void write(OutputStream out) throws IOException;
  }

  ContentFolder(Path folder) {
    this.folder = folder;
  }

  Path folder() {
    return folder;
  }

  Path aside() {
    return folder.resolve("tmp");
  }

  Path path(String sha256) {
    return folder.resolve(sha256.substring(0, 2)).resolve(sha256.substring(2, 4)).resolve(sha256);
  }

  /** Writes aside; a failed write leaves nothing. */
  Draft draft(Writer writer) throws IOException {
    Files.createDirectories(aside());
    var file = aside().resolve(UUID.randomUUID().toString());
    var digest = sha256();
    try {
      try (var out = new DigestOutputStream(Files.newOutputStream(file), digest)) {
        writer.write(out);
      }
      return new Draft(file, HexFormat.of().formatHex(digest.digest()), Files.size(file));
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(file);
      throw e;
    }
  }

  /** Puts a draft in its place, unless the same bytes are there already. */
  void keep(Draft draft, Instant now) throws IOException {
    var place = path(draft.sha256());
    if (Files.exists(place)) {
      // younger again: the sweep looks only at what nobody asked for in a day
      Files.setLastModifiedTime(place, FileTime.from(now));
      return;
    }
    Files.createDirectories(place.getParent());
    force(draft.file(), StandardOpenOption.WRITE);
    Files.move(draft.file(), place, StandardCopyOption.ATOMIC_MOVE);
    for (var above : List.of("..", "../..", "../../.."))
      force(place.resolve(above).normalize(), StandardOpenOption.READ);
  }

  private static void force(Path path, StandardOpenOption option) throws IOException {
    try (var channel = FileChannel.open(path, option)) {
      channel.force(true);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
