package org.liandong.engine.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The table: said while it is measured, kept as a page. */
final class Table {
  private final List<String> lines = new ArrayList<>();
  private boolean missed;

  void head(Options options) throws IOException {
    line("## Engine");
    line("");
    line(machine());
    line("");
    line(
        "One core, at most %d s for each instance; every value was recomputed by the checker."
            .formatted(options.limit().toSeconds()));
  }

  void heading(String text) {
    line("");
    line("### " + text);
    line("");
    line("| instance | best known | ours | gap | seconds | memory |");
    line("|---|---|---|---|---|---|");
  }

  void row(Suite.Case instance, Suite.Measured measured, String seconds, String memory) {
    if (!measured.kept()) missed = true;
    line(
        "| %s | %s | %s%s | %s | %s | %s |"
            .formatted(
                instance.instance(),
                instance.best(),
                measured.kept() ? "" : "**missed** ",
                measured.ours(),
                measured.gap(),
                seconds,
                memory));
  }

  boolean missed() {
    return missed;
  }

  void write(Path page) throws IOException {
    Files.createDirectories(page.getParent());
    Files.writeString(page, String.join("\n", lines) + "\n");
  }

  private void line(String text) {
    lines.add(text);
    System.out.println(text);
  }

  private static String machine() throws IOException {
    return "%s: %d cores%s, %d MB heap at most, JDK %s"
        .formatted(
            LocalDate.now(),
            Runtime.getRuntime().availableProcessors(),
            model(),
            Runtime.getRuntime().maxMemory() >> 20,
            Runtime.version());
  }

  private static String model() throws IOException {
    var file = Path.of("/proc/cpuinfo");
    if (!Files.exists(file)) return "";
    try (var read = Files.lines(file)) {
      return read.filter(line -> line.startsWith("model name"))
          .map(line -> " (" + line.substring(line.indexOf(':') + 2) + ")")
          .findFirst()
          .orElse("");
    }
  }
}
