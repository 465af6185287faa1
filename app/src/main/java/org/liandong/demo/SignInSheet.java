package org.liandong.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.liandong.platform.DataFolder;
import org.liandong.platform.Greeting;
import org.springframework.stereotype.Component;

/**
 * The sheet with the sign-ins of the demonstration: kept beside the data for its owner's eyes only,
 * and told at the terminal at every start.
 */
@Component
class SignInSheet implements Greeting {
  private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
  private static final String HEAD =
      "Demonstration: fictional people on real places. Password of all: ";
  private final Path file;
  private final Presence presence;

  SignInSheet(DataFolder folder, Presence presence) {
    this.file = folder.path().resolve("demo-accounts.txt");
    this.presence = presence;
  }

  /** One line of the sheet. */
  record Line(String signIn, String name, String role, String place) {
    @Override
    public String toString() {
      return "  " + wide(signIn, 18) + wide(role, 14) + wide(name, 18) + place;
    }
  }

  /** Four groups of four, made anew for every installation. */
  static String password() {
    return new SecureRandom()
        .ints(16, 0, LETTERS.length())
        .mapToObj(at -> LETTERS.substring(at, at + 1))
        .collect(Collectors.joining())
        .replaceAll("(.{4})(?=.)", "$1-");
  }

  void write(String password, List<Line> lines) {
    var text = new ArrayList<String>();
    text.add(HEAD + password);
    lines.forEach(line -> text.add(line.toString()));
    try {
      var fresh = file.resolveSibling(file.getFileName() + ".new");
      Files.deleteIfExists(fresh);
      var ownerOnly =
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
      Files.createFile(fresh, ownerOnly);
      Files.write(fresh, text, StandardCharsets.UTF_8);
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The password of all, for what must be confirmed with it; empty without a sheet. */
  String known() {
    return lines().stream()
        .filter(line -> line.startsWith(HEAD))
        .map(line -> line.substring(HEAD.length()))
        .findFirst()
        .orElse("");
  }

  @Override
  public List<String> lines() {
    if (!presence.shown() || !Files.exists(file)) return List.of();
    try {
      return Files.readAllLines(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Chinese characters take two columns of a terminal. */
  private static String wide(String text, int columns) {
    int taken = text.codePoints().map(letter -> letter < 0x2E80 ? 1 : 2).sum();
    return text + " ".repeat(Math.max(1, columns - taken));
  }
}
