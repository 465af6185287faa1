package org.liandong.platform.embedded;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/**
 * The passwords of the embedded server, drawn once per data folder and readable by its owner only.
 *
 * @param superuser of the server's own administrator, used to create roles and nothing else
 * @param owner of the role that migrates
 * @param runtime of the role that works
 */
public record Secrets(String superuser, String owner, String runtime) {
  static final String NAME = "database.passwords";

  static Secrets of(Path folder) throws IOException {
    var file = folder.resolve(NAME);
    if (!Files.exists(file)) draw().write(file);
    var read = new Properties();
    read.load(new StringReader(Files.readString(file)));
    return new Secrets(
        required(read, "superuser"), required(read, "owner"), required(read, "runtime"));
  }

  private static Secrets draw() {
    var random = new SecureRandom();
    return new Secrets(password(random), password(random), password(random));
  }

  private static String password(SecureRandom random) {
    var bytes = new byte[24];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  private void write(Path file) throws IOException {
    PrivateFiles.write(
        file, "superuser=%s%nowner=%s%nruntime=%s%n".formatted(superuser, owner, runtime));
  }

  private static String required(Properties read, String name) throws ServerFailure {
    var value = read.getProperty(name);
    if (value == null || value.isBlank())
      throw new ServerFailure("The file " + NAME + " in the data folder is damaged: no " + name);
    return value;
  }

  @Override
  public String toString() {
    return "Secrets";
  }
}
