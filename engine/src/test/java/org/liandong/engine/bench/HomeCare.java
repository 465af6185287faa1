package org.liandong.engine.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.liandong.engine.bench.Suite.Case;
import org.liandong.engine.bench.Suite.Measured;
import org.liandong.engine.route.care.Problem;
import org.liandong.engine.route.care.Problem.Apart;
import org.liandong.engine.route.care.Problem.Carer;
import org.liandong.engine.route.care.Problem.Need;
import org.liandong.engine.route.care.Problem.Patient;
import org.liandong.engine.route.care.Solver;

/** Home care of any size, made after the published rules: three of ten need two carers. */
final class HomeCare {
  private static final int STEPS = 4_000;
  private static final double SIDE = 100;

  private HomeCare() {}

  /** The same number of steps on a size. */
  static Case grown(int patients) {
    return new Case(
        STEPS + " steps, " + patients + " patients",
        "",
        run -> {
          var solution = Solver.solve(random(patients), run, STEPS);
          return new Measured(String.format(Locale.ROOT, "%.1f", solution.cost()), "", true);
        });
  }

  static Problem random(int patients) {
    var random = new SplittableRandom(patients);
    var carers = new ArrayList<Carer>();
    for (int c = 0; c < Math.max(4, patients / 5); c++) {
      var able = c % 2 == 0 ? Set.of("s1", "s2", "s3") : Set.of("s4", "s5", "s6");
      carers.add(new Carer("c" + c, able, 0, Double.POSITIVE_INFINITY, List.of()));
    }
    var all = new ArrayList<Patient>();
    for (int p = 0; p < patients; p++) all.add(patient(p, p >= patients * 0.7, random));
    return new Problem("random", all, carers, ways(patients + 1, random), 0);
  }

  private static Patient patient(int number, boolean two, SplittableRandom random) {
    var needs = new ArrayList<Need>();
    int first = 1 + random.nextInt(two ? 3 : 6);
    needs.add(new Need("s" + first, 15));
    if (two) needs.add(new Need("s" + (4 + random.nextInt(3)), 15));
    double least = number % 2 == 0 ? 0 : 1 + random.nextInt(60);
    Optional<Apart> apart = two ? Optional.of(new Apart(least, 2 * least)) : Optional.empty();
    double opens = random.nextInt(480);
    return new Patient(
        "p" + number, opens, opens + 120, false, needs, apart, Optional.empty(), Optional.empty());
  }

  private static double[][] ways(int size, SplittableRandom random) {
    double[] x = random.doubles(size, 0, SIDE).toArray();
    double[] y = random.doubles(size, 0, SIDE).toArray();
    double[][] way = new double[size][size];
    for (int i = 0; i < size; i++)
      for (int j = 0; j < size; j++) way[i][j] = Math.hypot(x[i] - x[j], y[i] - y[j]);
    return way;
  }
}
