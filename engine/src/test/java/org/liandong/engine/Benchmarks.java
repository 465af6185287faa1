package org.liandong.engine;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** The public problem sets, kept outside the project: system property {@code benchmarks}. */
public final class Benchmarks {
  private Benchmarks() {}

  /**
   * A file or folder of the sets; the test is skipped, with a line saying so, where it is absent.
   */
  public static Path file(String name) {
    var file = folder().resolve(name);
    assumeTrue(Files.exists(file), () -> "skipped: " + file + " is not there");
    return file;
  }

  public static Path folder() {
    return Path.of(System.getProperty("benchmarks", "../../shared/data")).normalize();
  }
}
