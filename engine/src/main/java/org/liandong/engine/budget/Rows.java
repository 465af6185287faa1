package org.liandong.engine.budget;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.engine.BadInput;
import org.liandong.engine.Lines;

/** The rows of a file with semicolons between its cells; a cell in quotes may hold anything. */
final class Rows implements Closeable {
  private static final int MOST_LINES = 1000;
  private final Lines lines;

  Rows(Path file) throws IOException {
    lines = Lines.of(file);
  }

  /** The stripped cells of the next row that is not blank, or null behind the last one. */
  @Nullable List<String> next() throws IOException {
    for (var line = lines.next(); line != null; line = lines.next())
      if (!line.isBlank()) return line.indexOf('"') < 0 ? plain(line) : quoted(line);
    return null;
  }

  private static List<String> plain(String line) {
    var cells = new ArrayList<String>();
    int from = 0;
    for (int to = line.indexOf(';'); to >= 0; to = line.indexOf(';', from)) {
      cells.add(line.substring(from, to).strip());
      from = to + 1;
    }
    cells.add(line.substring(from).strip());
    return cells;
  }

  private List<String> quoted(String first) throws IOException {
    var cells = new ArrayList<String>();
    var cell = new StringBuilder();
    boolean inside = false;
    int begun = lines.number();
    var line = first;
    for (int i = 0; ; i++) {
      if (i >= line.length()) {
        if (!inside) break;
        @Nullable String more = lines.next();
        if (more == null || lines.number() - begun > MOST_LINES)
          throw bad("the quotation mark of line " + begun + " is never closed");
        cell.append(' ');
        line = more;
        i = -1;
        continue;
      }
      char c = line.charAt(i);
      if (inside && c == '"' && i + 1 < line.length() && line.charAt(i + 1) == '"') {
        cell.append(c);
        i++;
      } else if (c == '"' && (inside || cell.toString().isBlank())) {
        inside = !inside;
      } else if (c == ';' && !inside) {
        cells.add(cell.toString().strip());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    cells.add(cell.toString().strip());
    return cells;
  }

  BadInput bad(String reason) {
    return lines.bad(reason);
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
