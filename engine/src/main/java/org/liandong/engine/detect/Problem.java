package org.liandong.engine.detect;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.liandong.engine.BadInput;
import org.liandong.engine.Lines;

/**
 * The readings of a file, meter by meter. Three forms are read, told apart by their first line:
 *
 * <ul>
 *   <li>{@code home,meter,at,value}: water (litres), electricity (kWh) or smoke;
 *       2026-11-28T07:30:00
 *   <li>{@code user.key;datetime;meter.reading;diff}: water in litres; 28/11/2026 07:30:00
 *   <li>{@code timestamp,value}: any value that comes regularly, as in NAB
 * </ul>
 *
 * <p>An empty value or {@code NA} is a reading that never came.
 *
 * @param meters by home and meter, so that the order of lines does not matter
 */
public record Problem(List<Series> meters) {
  /** The most readings that are held at once. */
  public static final int MOST = 30_000_000;

  private static final DateTimeFormatter DAY_FIRST =
      DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss");
  private static final Set<String> MISSING = Set.of("", "NA", "NaN", "null");

  /** Reads a file. */
  public static Problem read(Path file) throws IOException {
    try (var lines = Lines.of(file)) {
      @Nullable String header = lines.next();
      if (header == null) throw new BadInput(file + ": is empty");
      var form =
          Form.of(header.strip())
              .orElseThrow(() -> lines.bad("the first line is none of " + Form.HEADERS));
      var columns = new LinkedHashMap<Key, Columns>();
      int count = 0;
      for (@Nullable String line = lines.next(); line != null; line = lines.next()) {
        if (line.isBlank()) continue;
        if (++count > MOST) throw lines.bad("more than " + MOST + " readings");
        form.take(line, lines, columns);
      }
      if (columns.isEmpty()) throw new BadInput(file + ": has no reading");
      return new Problem(
          columns.entrySet().stream()
              .map(e -> e.getValue().series(e.getKey()))
              .sorted(Comparator.comparing(Series::home).thenComparing(Series::meter))
              .toList());
    }
  }

  private record Key(String home, Meter meter) {}

  /** Growing columns. */
  private static final class Columns {
    private long[] at = new long[64];
    private double[] total = new double[64];
    private int size;

    void add(long time, double value) {
      if (size == at.length) {
        at = Arrays.copyOf(at, 2 * size);
        total = Arrays.copyOf(total, 2 * size);
      }
      at[size] = time;
      total[size++] = value;
    }

    Series series(Key key) {
      return Series.sorted(
          key.home(), key.meter(), Arrays.copyOf(at, size), Arrays.copyOf(total, size));
    }
  }

  private enum Form {
    PLAIN,
    DAIAD,
    WAVE;

    static final String HEADERS =
        "home,meter,at,value; user.key;datetime;meter.reading;diff; timestamp,value";

    static Optional<Form> of(String header) {
      if (header.equals("home,meter,at,value")) return Optional.of(PLAIN);
      if (header.equals("timestamp,value")) return Optional.of(WAVE);
      return header.startsWith("user.key;datetime;meter.reading")
          ? Optional.of(DAIAD)
          : Optional.empty();
    }

    void take(String line, Lines lines, Map<Key, Columns> into) {
      var cells = new ArrayList<>(List.of(line.split(this == DAIAD ? ";" : ",", -1)));
      if (this == DAIAD) cells.add(1, "water");
      if (this == WAVE) cells.addAll(0, List.of("series", "wave"));
      if (cells.size() < 4) throw lines.bad("a reading has 4 columns, this one " + cells.size());
      var meter =
          Meter.of(cells.get(1)).orElseThrow(() -> lines.bad("unknown meter " + cells.get(1)));
      var home = cells.get(0).strip();
      if (home.isEmpty()) throw lines.bad("a reading without a home");
      long at = time(cells.get(2).strip(), lines);
      var value = cells.get(3).strip();
      if (MISSING.contains(value)) return;
      into.computeIfAbsent(new Key(home, meter), _ -> new Columns()).add(at, number(value, lines));
    }

    private long time(String text, Lines lines) {
      try {
        var time =
            this == DAIAD
                ? LocalDateTime.parse(text, DAY_FIRST)
                : LocalDateTime.parse(text.replace(' ', 'T'));
        return time.toEpochSecond(ZoneOffset.UTC);
      } catch (DateTimeParseException _) {
        throw lines.bad("no time: " + text);
      }
    }

    private static double number(String text, Lines lines) {
      try {
        double value = Double.parseDouble(text);
        if (Double.isFinite(value)) return value;
      } catch (NumberFormatException _) {
        // said below
      }
      throw lines.bad("no number: " + text);
    }
  }
}
