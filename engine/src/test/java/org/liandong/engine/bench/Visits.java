package org.liandong.engine.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.liandong.engine.Run;
import org.liandong.engine.route.care.Reader;
import org.liandong.engine.route.fleet.Problem;
import org.liandong.engine.route.fleet.Problem.Stop;
import org.liandong.engine.route.fleet.Solution;

/** {@code route}: home care, Solomon, Gehring and Homberger, and how the work grows. */
final class Visits implements Suite {
  private static final double HOME_CARE = 0.5;
  private static final double SOLOMON = 1.5;
  private static final List<Integer> SIZES = List.of(100, 200, 400, 800);
  private static final int STEPS = 20_000;

  @Override
  public String name() {
    return "route";
  }

  @Override
  public List<Case> cases(Path data) throws IOException {
    var routing = data.resolve("routing");
    if (!Files.exists(routing)) return List.of();
    var cases = new ArrayList<Case>();
    for (var line : Files.readAllLines(routing.resolve("hhcrsp/best_10.md")))
      if (line.startsWith("| Instanz")) cases.add(care(routing.resolve("hhcrsp"), line));
    for (var line : Files.readAllLines(routing.resolve("solomon_bks_public.csv")))
      if (!line.startsWith("instance")) cases.add(solomon(routing, line));
    for (var line : Files.readAllLines(routing.resolve("gh/bks.csv")))
      if (!line.startsWith("benchmark")) cases.add(homberger(routing.resolve("gh"), line));
    for (int size : SIZES) cases.add(grown(size));
    for (int size : SIZES) cases.add(HomeCare.grown(size / 4));
    return cases;
  }

  private static Case care(Path folder, String line) {
    var cells = line.split("\\|");
    var file = cells[1].strip();
    double best = Double.parseDouble(cells[5].strip());
    var name = file.replace("InstanzCPLEX_HCSRP_", "home care ").replace(".json", "");
    return new Case(
        name,
        String.format(Locale.ROOT, "%.3f", best),
        run -> {
          var problem = Reader.read(folder.resolve(file));
          double cost = org.liandong.engine.route.care.Solver.solve(problem, run).cost();
          return Measured.least(cost, best, HOME_CARE);
        });
  }

  private static Case solomon(Path folder, String line) {
    var cells = line.split(",");
    var file = folder.resolve(cells[0].toLowerCase(Locale.ROOT) + ".txt");
    return fleet("Solomon " + cells[0], file, cells[1], cells[2]);
  }

  private static Case homberger(Path folder, String line) {
    var cells = line.split(",");
    return fleet("Homberger " + cells[2], folder.resolve(cells[2] + ".txt"), cells[4], cells[5]);
  }

  private static Case fleet(String name, Path file, String vehicles, String distance) {
    return new Case(
        name,
        vehicles + " / " + distance,
        run -> {
          var solution = solved(Problem.read(file), run);
          double gap = 100 * (solution.distance() / Double.parseDouble(distance) - 1);
          boolean equal = solution.vehicles() == Integer.parseInt(vehicles);
          return new Measured(
              String.format(Locale.ROOT, "%d / %.2f", solution.vehicles(), solution.distance()),
              equal ? String.format(Locale.ROOT, "%.2f %%", gap) : "vehicles",
              equal && gap <= SOLOMON);
        });
  }

  /** The same number of steps on ever more customers. */
  private static Case grown(int size) {
    return new Case(
        STEPS + " steps, " + size + " customers",
        "",
        run -> {
          var solution = stepped(random(size), run);
          return new Measured(solution.vehicles() + " vehicles", "", true);
        });
  }

  private static Solution solved(Problem problem, Run run) {
    return org.liandong.engine.route.fleet.Solver.solve(problem, run);
  }

  private static Solution stepped(Problem problem, Run run) {
    return org.liandong.engine.route.fleet.Solver.solve(problem, run, STEPS);
  }

  private static Problem random(int customers) {
    var random = new SplittableRandom(customers);
    var stops = new ArrayList<Stop>();
    stops.add(new Stop(50, 50, 0, 0, 1000, 0));
    for (int i = 0; i < customers; i++) {
      double ready = random.nextInt(100, 700);
      stops.add(
          new Stop(
              random.nextInt(101),
              random.nextInt(101),
              random.nextInt(1, 30),
              ready,
              ready + 120,
              10));
    }
    return new Problem("random", customers, 200, stops);
  }
}
