package org.liandong.engine.draw;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.liandong.engine.BadInput;
import org.liandong.engine.Lines;

/**
 * A draw as RFC 3797 describes it.
 *
 * @param key the published seeds in their canonical form, each ended by {@code /}
 * @param names who takes part, in the published order; the first has position 1
 * @param count how many are drawn
 */
public record Problem(String key, List<String> names, int count) {
  /** The largest pool: positions and rounds are written in two bytes. */
  public static final int MOST = 65_535;

  public Problem {
    names = List.copyOf(names);
    if (names.isEmpty()) throw new BadInput("nobody takes part");
    if (names.size() > MOST) throw new BadInput("more than " + MOST + " take part");
    if (count < 1 || count > names.size())
      throw new BadInput("--count takes 1 to " + names.size() + ", not " + count);
  }

  /**
   * Reads both files; empty lines and lines that begin with {@code #} are passed over.
   *
   * @param seeds one source a line: whole numbers in any order, or {@code float} and reals
   * @param pool one name a line, none twice
   */
  public static Problem read(Path seeds, Path pool, int count) throws IOException {
    return new Problem(key(seeds), names(pool), count);
  }

  /** The seeds of a file in their canonical form. */
  static String key(Path seeds) throws IOException {
    var key = new StringBuilder();
    try (var lines = Lines.of(seeds)) {
      for (var line = lines.next(); line != null; line = lines.next())
        if (says(line)) key.append(Source.of(line, lines).canonical());
      if (key.isEmpty()) throw lines.bad("there is no seed");
    }
    return key.toString();
  }

  private static List<String> names(Path pool) throws IOException {
    var names = new ArrayList<String>();
    var seen = new HashSet<String>();
    try (var lines = Lines.of(pool)) {
      for (var line = lines.next(); line != null; line = lines.next()) {
        if (!says(line)) continue;
        var name = line.strip();
        if (!seen.add(name)) throw lines.bad(name + " takes part twice");
        if (names.size() == MOST) throw lines.bad("more than " + MOST + " take part");
        names.add(name);
      }
      if (names.isEmpty()) throw lines.bad("nobody takes part");
    }
    return names;
  }

  private static boolean says(String line) {
    return !line.isBlank() && !line.startsWith("#");
  }
}
