package org.liandong.territory.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.liandong.platform.Sheet;

/** The rows of a file, read but not yet understood; or why it could not be read. */
record Lines(List<Line> lines, List<Problem> problems) {

  /** Tells GeoJSON, XLSX and CSV apart by their beginning. */
  static Lines read(byte[] bytes, List<Head> needed) {
    try {
      var sheet = GeoTable.looksLike(bytes) ? GeoTable.read(bytes) : Sheet.read(bytes);
      return of(sheet, needed);
    } catch (Sheet.Unreadable e) {
      return failed(Problem.file(e.large() ? Problem.Kind.TOO_LARGE : Problem.Kind.UNREADABLE));
    }
  }

  private static Lines of(Sheet sheet, List<Head> needed) {
    if (sheet.rows().isEmpty()) return failed(Problem.file(Problem.Kind.EMPTY_FILE));
    var heads = sheet.columns().stream().flatMap(name -> Head.of(name).stream()).toList();
    if (needed.stream().noneMatch(heads::contains))
      return failed(Problem.file(Problem.Kind.NO_COLUMN, words(needed)));
    var lines = new ArrayList<Line>();
    for (var row : sheet.rows()) lines.add(new Line(row.line(), cells(row)));
    return new Lines(lines, List.of());
  }

  private static Map<Head, String> cells(Sheet.Row row) {
    var cells = new EnumMap<Head, String>(Head.class);
    row.cells().forEach((column, text) -> Head.of(column).ifPresent(head -> cells.put(head, text)));
    return cells;
  }

  private static String words(List<Head> heads) {
    return String.join("、", heads.stream().map(Head::word).toList());
  }

  private static Lines failed(Problem problem) {
    return new Lines(List.of(), List.of(problem));
  }
}
