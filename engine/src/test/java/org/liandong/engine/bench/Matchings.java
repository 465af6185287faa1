package org.liandong.engine.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * The platform's matching at four sizes, made up, 20 candidates a need; measured against its bound.
 */
final class Matchings implements Suite {
  private static final double MOST = 0.5;

  @Override
  public String name() {
    return "match";
  }

  @Override
  public List<Case> cases(Path data) {
    return List.of(
        one(1_000, 100), one(10_000, 1_000), one(100_000, 2_000), one(1_000_000, 10_000));
  }

  private static Case one(int needs, int services) {
    var name = String.format(Locale.ROOT, "%,d needs x %,d services", needs, services);
    return new Case(
        name,
        "its bound",
        run -> {
          var solution =
              org.liandong.engine.match.Solver.solve(Town.of(needs, services, 20, 1), run);
          return Measured.least(solution.points(), solution.bound(), MOST);
        });
  }
}
