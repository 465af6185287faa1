package org.liandong.territory;

import java.util.Optional;
import org.liandong.base.PlaceCode;
import org.liandong.platform.Words;

/** One line of a list of divisions. */
record Division(String code, String name) {

  /** Reads {@code code,name}, further columns left out; empty when it is no division. */
  static Optional<Division> parse(String line) {
    var comma = line.indexOf(',');
    if (comma < 0) return Optional.empty();
    var code = unquoted(line.substring(0, comma));
    var name = unquoted(cell(line.substring(comma + 1).strip()));
    var coded = code.length() >= 2 && code.length() <= 12 && PlaceCode.valid(code);
    return coded && !name.isEmpty() ? Optional.of(new Division(code, name)) : Optional.empty();
  }

  /** The first cell; a quoted one ends with its quote. */
  private static String cell(String rest) {
    int end = rest.startsWith("\"") ? rest.indexOf('"', 1) + 1 : rest.indexOf(',');
    return end > 0 ? rest.substring(0, end) : rest;
  }

  private static String unquoted(String cell) {
    var text = cell.strip();
    return text.length() > 1 && text.startsWith("\"") && text.endsWith("\"")
        ? text.substring(1, text.length() - 1).strip()
        : text;
  }

  PlaceCode place() {
    return new PlaceCode(code);
  }

  /**
   * One line for COPY: code, name, level, kind, parent, path, words, and the number of the change.
   */
  String copied(String change) {
    var place = place();
    return String.join(
            "\t",
            code,
            escaped(name),
            String.valueOf(Level.of(place).number()),
            Kind.of(place).name(),
            place.parent().value(),
            path(),
            Words.vector(name),
            change)
        + "\n";
  }

  private String path() {
    var path = new StringBuilder(48);
    for (int length : new int[] {2, 4, 6, 9, 12})
      if (length <= code.length()) path.append(path.isEmpty() ? "" : ".").append(code, 0, length);
    return path.toString();
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace('\t', ' ').replace('\r', ' ').replace('\n', ' ');
  }
}
