package org.liandong.territory.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Invalid;
import org.liandong.territory.Grid;
import org.liandong.territory.Shape;

/**
 * Understands a table of grids: a name each, and the outline as GeoJSON or WKT where it is known.
 */
final class GridReader {
  static final List<Head> NEEDED = List.of(Head.GRID);
  private static final int LONGEST_NAME = 60;
  private final Map<String, Grid.Outline> outlines = new LinkedHashMap<>();
  private final Map<String, Integer> firstLines = new HashMap<>();
  private final List<Problem> problems = new ArrayList<>();

  Map<String, Grid.Outline> outlines() {
    return outlines;
  }

  List<Problem> problems() {
    return problems;
  }

  void read(List<Line> lines) {
    for (var line : lines) read(line);
  }

  private void read(Line line) {
    var name = line.text(Head.GRID);
    if (name.isEmpty()) add(line, Head.GRID, Problem.Kind.MISSING);
    if (name.length() > LONGEST_NAME)
      add(line, Head.GRID, Problem.Kind.TOO_LONG, String.valueOf(LONGEST_NAME));
    var earlier = firstLines.putIfAbsent(name, line.number());
    if (earlier != null) add(line, Head.GRID, Problem.Kind.REPEATED, String.valueOf(earlier));
    outlines.put(name, new Grid.Outline(name, shape(line), false));
  }

  private @Nullable Shape shape(Line line) {
    if (!line.has(Head.SHAPE)) return null;
    try {
      return Shape.parse(line.text(Head.SHAPE));
    } catch (Invalid invalid) {
      var key = invalid.fields().getOrDefault("shape", "");
      add(line, Head.SHAPE, Problem.Kind.NOT_A_SHAPE, key);
      return null;
    }
  }

  private void add(Line line, Head head, Problem.Kind kind, String... details) {
    problems.add(Problem.at(line, head, kind, details));
  }
}
