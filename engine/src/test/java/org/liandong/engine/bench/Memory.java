package org.liandong.engine.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How much memory the process used at most, as the system counts it. */
final class Memory {
  private static final Path FORGET = Path.of("/proc/self/clear_refs");
  private static final Path STATUS = Path.of("/proc/self/status");

  private Memory() {}

  /** Begins to count again, with the heap emptied of what the case before has left. */
  static void forget() {
    System.gc();
    try {
      if (Files.exists(FORGET)) Files.writeString(FORGET, "5");
    } catch (IOException _) {
      // then the most of the whole run is shown
    }
  }

  /** In MiB; empty where the system does not say. */
  static String most() {
    try (var lines = Files.lines(STATUS)) {
      return lines
          .filter(line -> line.startsWith("VmHWM"))
          .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024 + " MB")
          .findFirst()
          .orElse("");
    } catch (IOException _) {
      return "";
    }
  }
}
