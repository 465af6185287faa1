package org.liandong.platform.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.liandong.platform.StartRefused;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** An archive that is read: its manifest, and entries that are what the manifest says. */
final class Archive implements AutoCloseable {
  static final JsonMapper JSON = JsonMapper.builder().build();
  private final ZipFile zip;
  private final Manifest manifest;

  private Archive(ZipFile zip, Manifest manifest) {
    this.zip = zip;
    this.manifest = manifest;
  }

  static Archive open(Path file) {
    try {
      var zip = new ZipFile(file.toFile());
      var entry = zip.getEntry(Manifest.ENTRY);
      if (entry == null) throw new IOException("no manifest");
      var manifest = JSON.readValue(zip.getInputStream(entry), Manifest.class);
      if (manifest.format() != Manifest.FORMAT) throw new IOException("format unknown");
      return new Archive(zip, manifest);
    } catch (IOException | JacksonException e) {
      throw new StartRefused("%s is not a backup of Liandong.".formatted(file));
    }
  }

  Manifest manifest() {
    return manifest;
  }

  InputStream read(String entry) throws IOException {
    var found = zip.getEntry(entry);
    if (found == null)
      throw new StartRefused("The backup is damaged: %s is missing.".formatted(entry));
    return zip.getInputStream(found);
  }

  /** Reads everything once: a damaged archive is refused before anything is touched. */
  void check() throws IOException {
    for (var table : manifest.tables()) check(table.entry(), table.sha256());
    for (var file : manifest.files()) check(file.entry(), file.sha256());
  }

  private void check(String entry, String expected) throws IOException {
    var digest = sha256();
    try (var in = new DigestInputStream(read(entry), digest)) {
      in.transferTo(OutputStream.nullOutputStream());
    } catch (ZipException broken) {
      throw new StartRefused("The backup is damaged: %s cannot be read.".formatted(entry));
    }
    if (!hex(digest).equals(expected))
      throw new StartRefused("The backup is damaged: %s was changed.".formatted(entry));
  }

  static DigestOutputStream digesting(OutputStream out) {
    return new DigestOutputStream(out, sha256());
  }

  static String hex(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
