package org.liandong.procedures;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.liandong.Committed;
import org.liandong.procedures.route.Gate;
import org.liandong.procedures.route.Route;
import org.liandong.procedures.route.RouteReader;

/** Draws every route of the packs into docs/lifecycles. */
class RouteDiagramsTests {
  private static final Path PACKS = Path.of("src/main/resources/packs");

  @Test
  void theDiagramsAreCurrent() throws IOException {
    var drawn =
        new StringBuilder("# Routes of procedures\n\nGenerated from the packs; do not edit.\n");
    for (var file : files()) {
      var route = RouteReader.read(file.toString(), Files.readString(file));
      drawn.append("\n## ").append(route.name().chinese()).append(" `").append(route.key());
      drawn.append("` (").append(file.getName(file.getNameCount() - 3)).append(")\n\n");
      drawn.append("```mermaid\nflowchart TD\n").append(steps(route)).append("```\n");
    }
    Committed.check(Path.of("lifecycles", "procedures.md"), drawn.toString());
  }

  private static String steps(Route route) {
    var drawn = new StringBuilder();
    String before = "begin";
    drawn.append("  begin([begin])\n");
    for (var step : route.steps()) {
      var gates =
          String.join("<br>", step.gates().stream().map(RouteDiagramsTests::words).toList());
      drawn.append("  %s[\"%s<br>%s\"]\n".formatted(step.key(), step.name().chinese(), gates));
      drawn.append("  %s --> %s\n".formatted(before, step.key()));
      before = step.key();
    }
    return drawn.append("  %s --> done([done])\n".formatted(before)).toString();
  }

  private static String words(Gate gate) {
    var seats = gate.seats().stream().map(seat -> seat.level() + " " + seat.role()).toList();
    return (gate.kind() + " " + String.join(", ", seats)).strip();
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(PACKS)) {
      return files
          .filter(file -> file.toString().contains("/routes/"))
          .filter(file -> file.toString().endsWith(".yaml"))
          .sorted()
          .toList();
    }
  }
}
