package org.liandong;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Generated documents under docs/: rewritten here, and a failure when they had changed. */
public final class Committed {
  private Committed() {}

  public static void check(Path file, String content) {
    var path = Path.of("..", "docs").resolve(file);
    try {
      var before = Files.exists(path) ? Files.readString(path) : "";
      if (!before.equals(content)) {
        Files.createDirectories(path.getParent());
        Files.writeString(path, content);
      }
      assertThat(before)
          .as("docs/%s was out of date and has been rewritten: commit it", file)
          .isEqualTo(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
