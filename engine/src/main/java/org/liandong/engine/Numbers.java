package org.liandong.engine;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.StringTokenizer;
import org.jspecify.annotations.Nullable;

/** The numbers of a text file, separated by white space, each refused with its line. */
public final class Numbers implements Closeable {
  private final Lines lines;
  private StringTokenizer left = new StringTokenizer("");
  private boolean ended;

  private Numbers(Lines lines) {
    this.lines = lines;
  }

  public static Numbers of(Path file) throws IOException {
    return new Numbers(Lines.of(file));
  }

  /** Whether another word follows. */
  public boolean more() throws IOException {
    while (!ended && !left.hasMoreTokens()) {
      @Nullable String line = lines.next();
      ended = line == null;
      left = new StringTokenizer(line == null ? "" : line);
    }
    return left.hasMoreTokens();
  }

  /** How many words are left on the line of the word read last. */
  public int onThisLine() {
    return left.countTokens();
  }

  /** A whole number from {@code least} to {@code most}. */
  public int whole(String what, int least, int most) throws IOException {
    var word = word(what);
    try {
      int number = Integer.parseInt(word);
      if (number >= least && number <= most) return number;
    } catch (NumberFormatException _) {
      // said below
    }
    throw lines.bad(
        what + " is a whole number from " + least + " to " + most + ", not " + brief(word));
  }

  /** A finite number from {@code least} to {@code most}. */
  public double real(String what, double least, double most) throws IOException {
    var word = word(what);
    try {
      double number = Double.parseDouble(word);
      if (number >= least && number <= most) return number;
    } catch (NumberFormatException _) {
      // said below
    }
    throw lines.bad(what + " is a number from " + least + " to " + most + ", not " + brief(word));
  }

  /** The next word as it stands. */
  public String word(String what) throws IOException {
    if (!more()) throw lines.bad("the file ends where " + what + " is expected");
    return left.nextToken();
  }

  /** Refuses anything behind the last number. */
  public void end() throws IOException {
    if (more()) throw lines.bad("unexpected " + brief(left.nextToken()) + " behind the end");
  }

  /** A complaint about the line read last. */
  public BadInput bad(String reason) {
    return lines.bad(reason);
  }

  private static String brief(String word) {
    return word.length() <= 20 ? word : word.substring(0, 20) + "...";
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
