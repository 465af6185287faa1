package org.liandong.territory;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;

/** A list of divisions in a file: CSV with the columns code and name, plain or gzipped. */
interface DivisionList {
  InputStream open() throws IOException;

  /** The list that comes with the platform. */
  static DivisionList bundled() {
    return () -> {
      var file = DivisionList.class.getResourceAsStream("/territory/cn-divisions-2023.csv.gz");
      if (file == null) throw new IOException("the list of divisions is not on the class path");
      return file;
    };
  }

  static DivisionList of(Path file) {
    return () -> Files.newInputStream(file);
  }

  /**
   * Hands over every division in the order of the file.
   *
   * @throws IOException also for a line that is no division, with its number
   */
  default void read(Consumer<Division> each) throws IOException {
    try (var reader = reader()) {
      int number = 0;
      for (var line = reader.readLine(); line != null; line = reader.readLine()) {
        number++;
        if (line.isBlank() || header(number, line)) continue;
        each.accept(division(number, line));
      }
    }
  }

  private static Division division(int number, String line) throws IOException {
    return Division.parse(line)
        .orElseThrow(() -> new IOException("line " + number + " is not code,name: " + line));
  }

  private static boolean header(int number, String line) {
    return number == 1
        && !Character.isDigit(line.replace("\uFEFF", "").replace("\"", "").charAt(0));
  }

  private BufferedReader reader() throws IOException {
    var raw = new BufferedInputStream(open());
    raw.mark(2);
    var zipped = raw.read() == 0x1f && raw.read() == 0x8b;
    raw.reset();
    var bytes = zipped ? new GZIPInputStream(raw, 1 << 16) : raw;
    return new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8), 1 << 16);
  }
}
