package org.liandong.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The table: said while it is measured, kept as a page. */
final class Report {
  private final List<String> lines = new ArrayList<>();
  private boolean failed;

  void heading(String text) {
    line("");
    line("### " + text);
    line("");
  }

  void table(String... columns) {
    line("| " + String.join(" | ", columns) + " |");
    line("|" + "---|".repeat(columns.length));
  }

  void row(Object... cells) {
    var text = new StringBuilder("|");
    for (var cell : cells) text.append(' ').append(cell).append(" |");
    line(text.toString());
  }

  void say(String text) {
    line(text);
  }

  /** A limit that was set; a missed one fails the whole run. */
  String limit(boolean kept, String what) {
    if (!kept) failed = true;
    return (kept ? "" : "**missed** ") + what;
  }

  boolean failed() {
    return failed;
  }

  private void line(String text) {
    lines.add(text);
    System.out.println(text);
  }

  int size() {
    return lines.size();
  }

  /** Keeps the lines from one on, to be said again in a later run. */
  void keep(int from, Path file) throws IOException {
    Files.write(file, lines.subList(from, lines.size()));
  }

  void again(Path file) throws IOException {
    if (Files.exists(file)) Files.readAllLines(file).forEach(this::line);
  }

  void write(Path page) throws IOException {
    Files.createDirectories(page.getParent());
    Files.writeString(page, String.join("\n", lines) + "\n");
  }

  /** What it was measured on. */
  static String machine() throws IOException {
    long memory =
        Files.readAllLines(Path.of("/proc/meminfo")).stream()
            .filter(line -> line.startsWith("MemTotal"))
            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) >> 20)
            .findFirst()
            .orElse(0);
    var model =
        Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
            .filter(line -> line.startsWith("model name"))
            .map(line -> line.substring(line.indexOf(':') + 2))
            .findFirst()
            .orElse(System.getProperty("os.arch"));
    return "%s: %d cores (%s), %d GB memory, JDK %s, PostgreSQL 18 on the same machine, load before %s"
        .formatted(
            LocalDate.now(),
            Runtime.getRuntime().availableProcessors(),
            model,
            memory + 1,
            Runtime.version(),
            Files.readString(Path.of("/proc/loadavg")).split(" ", 2)[0]);
  }
}
