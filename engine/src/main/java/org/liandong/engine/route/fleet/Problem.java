package org.liandong.engine.route.fleet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.liandong.engine.BadInput;
import org.liandong.engine.Lines;

/**
 * Customers to be visited by equal vehicles from one depot; first as few vehicles as possible, then
 * as little distance. Distances are Euclidean and not rounded; a unit of distance takes a unit of
 * time.
 *
 * @param name of the instance
 * @param vehicles at most
 * @param capacity of each
 * @param stops the depot first, then the customers, numbered from 0
 */
public record Problem(String name, int vehicles, double capacity, List<Stop> stops) {
  /** The most customers. */
  public static final int MOST = 2000;

  private static final double SLACK = 1e-9;

  /**
   * The depot or a customer.
   *
   * @param x place
   * @param y place
   * @param demand what is brought, in the unit of the capacity
   * @param ready the service begins no earlier
   * @param due the service begins no later; of the depot: vehicles are back by then
   * @param service how long it takes
   */
  public record Stop(double x, double y, double demand, double ready, double due, double service) {
    double to(Stop other) {
      return Math.hypot(x - other.x, y - other.y);
    }
  }

  /** Checks what a plan needs to be possible at all. */
  public Problem {
    stops = List.copyOf(stops);
    for (int i = 0; i < stops.size(); i++) {
      @Nullable String wrong = wrong(stops.get(0), stops.get(i), capacity);
      if (wrong != null) throw new BadInput(name + ": customer " + i + ": " + wrong);
    }
    if (stops.size() < 2) throw new BadInput(name + ": no customer");
    if (vehicles < 1 || capacity <= 0) throw new BadInput(name + ": no vehicle with a capacity");
  }

  private static @Nullable String wrong(Stop depot, Stop stop, double capacity) {
    if (stop.demand < 0) return "negative demand";
    if (stop.service < 0) return "negative service time";
    if (stop.due < stop.ready) return "due before ready";
    if (stop.demand > capacity) return "demands more than a vehicle carries";
    double away = depot.to(stop);
    double begin = Math.max(stop.ready, depot.ready + away);
    if (begin > stop.due + SLACK) return "cannot be reached before it is due";
    if (stop != depot && begin + stop.service + away > depot.due + SLACK)
      return "there is no way back in time";
    return null;
  }

  /** Reads a file in Solomon's form. */
  public static Problem read(Path file) throws IOException {
    try (var lines = Lines.of(file)) {
      var name = words(lines, "a name").getFirst();
      expect(lines, "VEHICLE");
      expect(lines, "NUMBER");
      double[] fleet = numbers(lines, words(lines, "vehicles and capacity"), 2);
      if (fleet[0] < 1 || fleet[1] <= 0) throw lines.bad("vehicles and capacity are positive");
      expect(lines, "CUSTOMER");
      expect(lines, "CUST");
      return new Problem(name, (int) fleet[0], fleet[1], stops(lines, fleet[1]));
    }
  }

  private static List<Stop> stops(Lines lines, double capacity) throws IOException {
    var stops = new ArrayList<Stop>();
    Set<Double> ids = new HashSet<>();
    for (@Nullable List<String> row = row(lines); row != null; row = row(lines)) {
      double[] cells = numbers(lines, row, 7);
      if (!ids.add(cells[0])) throw lines.bad("customer " + (int) cells[0] + " is there twice");
      if (cells[0] != stops.size()) throw lines.bad("customer " + stops.size() + " is expected");
      var stop = new Stop(cells[1], cells[2], cells[3], cells[4], cells[5], cells[6]);
      stops.add(stop);
      @Nullable String wrong = wrong(stops.getFirst(), stop, capacity);
      if (wrong != null) throw lines.bad(wrong);
      if (stops.size() > MOST + 1) throw lines.bad("more than " + MOST + " customers");
    }
    if (stops.size() < 2) throw lines.bad("the file ends before the first customer");
    return stops;
  }

  private static void expect(Lines lines, String word) throws IOException {
    if (!words(lines, word).getFirst().equalsIgnoreCase(word))
      throw lines.bad(word + " is expected");
  }

  private static List<String> words(Lines lines, String what) throws IOException {
    @Nullable List<String> row = row(lines);
    if (row == null) throw lines.bad("the file ends before " + what);
    return row;
  }

  private static @Nullable List<String> row(Lines lines) throws IOException {
    for (@Nullable String line = lines.next(); line != null; line = lines.next())
      if (!line.isBlank()) return List.of(line.strip().split("\\s+"));
    return null;
  }

  private static double[] numbers(Lines lines, List<String> row, int count) {
    if (row.size() != count) throw lines.bad(count + " numbers are expected, not " + row.size());
    double[] numbers = new double[count];
    for (int i = 0; i < count; i++) {
      try {
        numbers[i] = Double.parseDouble(row.get(i));
      } catch (NumberFormatException _) {
        throw lines.bad("no number: " + row.get(i));
      }
      if (!Double.isFinite(numbers[i])) throw lines.bad("no number: " + row.get(i));
    }
    return numbers;
  }
}
