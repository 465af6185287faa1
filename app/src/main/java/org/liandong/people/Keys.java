package org.liandong.people;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The keys of personal data, read from a file outside the database. Each line is one version: its
 * number, the key that seals and the key that digests, in base64. The newest seals; older ones
 * still open.
 */
record Keys(List<Version> versions) {
  private static final int BYTES = 32;

  record Version(int number, SecretKeySpec sealing, SecretKeySpec digesting) {

    /** Tells two keys apart without giving either away. */
    String fingerprint() {
      var mac = hmac(digesting, "liandong key " + number);
      var seal = hmac(new SecretKeySpec(sealing.getEncoded(), "HmacSHA256"), "liandong key");
      return Base64.getEncoder().encodeToString(mac).substring(0, 12)
          + Base64.getEncoder().encodeToString(seal).substring(0, 12);
    }
  }

  Keys {
    versions = versions.stream().sorted(Comparator.comparing(Version::number).reversed()).toList();
    if (versions.isEmpty()) throw new IllegalStateException("the key file holds no key");
  }

  Version newest() {
    return versions.getFirst();
  }

  Version version(int number) {
    return versions.stream()
        .filter(version -> version.number() == number)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no key of version " + number));
  }

  static Keys read(Path file) throws IOException {
    var versions = new ArrayList<Version>();
    for (var line : Files.readAllLines(file))
      if (!line.isBlank() && !line.startsWith("#")) versions.add(parse(line.strip()));
    return new Keys(versions);
  }

  static Version parse(String line) {
    var parts = line.split(":", -1);
    if (parts.length != 3) throw new IllegalStateException("a line of the key file is broken");
    return new Version(
        Integer.parseInt(parts[0]),
        new SecretKeySpec(key(parts[1]), "AES"),
        new SecretKeySpec(key(parts[2]), "HmacSHA256"));
  }

  private static byte[] key(String text) {
    var bytes = Base64.getDecoder().decode(text);
    if (bytes.length != BYTES) throw new IllegalStateException("a key has 32 bytes");
    return bytes;
  }

  /** A line of the file with a key nobody has seen. */
  static String fresh(int number) {
    return number + ":" + fresh() + ":" + fresh();
  }

  /** Adds a line to the file, making file and folder when they are not there. */
  static void append(Path file, String line) throws IOException {
    var folder = file.toAbsolutePath().getParent();
    if (folder != null) Files.createDirectories(folder);
    if (!Files.exists(file)) {
      Files.createFile(file);
      restrict(file);
    }
    Files.writeString(file, line + "\n", StandardOpenOption.APPEND, StandardOpenOption.SYNC);
  }

  private static void restrict(Path file) throws IOException {
    if (file.getFileSystem().supportedFileAttributeViews().contains("posix"))
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
  }

  private static String fresh() {
    var bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    return Base64.getEncoder().encodeToString(bytes);
  }

  static byte[] hmac(SecretKeySpec key, String text) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      return mac.doFinal(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    } catch (java.security.GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
