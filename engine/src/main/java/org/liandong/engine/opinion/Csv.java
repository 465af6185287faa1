package org.liandong.engine.opinion;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.engine.BadInput;
import org.liandong.engine.Lines;

/** The rows of a file with commas between its cells; a cell in quotes may hold commas and lines. */
final class Csv implements Closeable {
  private static final int MOST_LINES = 10_000;
  private static final int LONGEST_ID = 9;
  private final Lines lines;

  Csv(Path file) throws IOException {
    lines = Lines.of(file);
  }

  /** The cells of the next row that is not empty, or null behind the last one. */
  @Nullable List<String> next() throws IOException {
    for (var line = lines.next(); line != null; line = lines.next())
      if (!line.isEmpty()) return line.indexOf('"') < 0 ? plain(line) : quoted(line);
    return null;
  }

  private static List<String> plain(String line) {
    var cells = new ArrayList<String>();
    int from = 0;
    for (int to = line.indexOf(','); to >= 0; to = line.indexOf(',', from)) {
      cells.add(line.substring(from, to));
      from = to + 1;
    }
    cells.add(line.substring(from));
    return cells;
  }

  private List<String> quoted(String first) throws IOException {
    int begun = lines.number();
    var text = new StringBuilder(first);
    while (text.chars().filter(c -> c == '"').count() % 2 != 0) {
      var more = lines.next();
      if (more == null || lines.number() - begun > MOST_LINES || text.length() > Lines.LONGEST)
        throw bad("the quotation mark of line " + begun + " is never closed");
      text.append('\n').append(more);
    }
    return cells(text);
  }

  private static List<String> cells(CharSequence text) {
    var cells = new ArrayList<String>();
    var cell = new StringBuilder();
    boolean inside = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean doubled = inside && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"';
      if (doubled) i++;
      if (c == '"' && !doubled) {
        inside = !inside;
      } else if (c == ',' && !inside) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    cells.add(cell.toString());
    return cells;
  }

  int column(List<String> head, String name) {
    int at = head.indexOf(name);
    if (at < 0) throw bad("there is no column " + name);
    return at;
  }

  int id(String text) {
    if (text.isEmpty() || text.length() > LONGEST_ID) throw bad(shown(text) + " is no id");
    for (int i = 0; i < text.length(); i++)
      if (text.charAt(i) < '0' || text.charAt(i) > '9') throw bad(shown(text) + " is no id");
    return Integer.parseInt(text);
  }

  long whole(String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException _) {
      throw bad(shown(text) + " is no time in milliseconds");
    }
  }

  byte vote(String text) {
    return switch (text) {
      case "1", "1.0" -> Problem.AGREE;
      case "0", "0.0", "-0.0" -> Problem.PASS;
      case "-1", "-1.0" -> Problem.DISAGREE;
      default -> throw bad(shown(text) + " is no vote: 1 agrees, -1 disagrees, 0 passes");
    };
  }

  private static String shown(String text) {
    return text.isEmpty() ? "(empty)" : text.length() > 40 ? text.substring(0, 40) + " ..." : text;
  }

  BadInput bad(String reason) {
    return lines.bad(reason);
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
