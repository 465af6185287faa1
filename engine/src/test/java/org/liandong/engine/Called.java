package org.liandong.engine;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What the command line answered.
 *
 * @param code the exit code
 * @param out standard output
 * @param err standard error
 */
public record Called(int code, String out, String err) {
  public static Called with(Object... words) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    var text = java.util.Arrays.stream(words).map(String::valueOf).toArray(String[]::new);
    int code = Main.run(print(out), print(err), text);
    return new Called(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /** A word applied to a file with this content. */
  public static Called on(Path folder, String command, String content, Object... more) {
    try {
      var file = Files.writeString(folder.resolve("input"), content);
      var words = new Object[more.length + 2];
      words[0] = command;
      words[1] = file;
      System.arraycopy(more, 0, words, 2, more.length);
      return with(words);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static PrintStream print(ByteArrayOutputStream to) {
    return new PrintStream(to, true, StandardCharsets.UTF_8);
  }
}
