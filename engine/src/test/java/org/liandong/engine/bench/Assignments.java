package org.liandong.engine.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.liandong.engine.Run;
import org.liandong.engine.assign.Problem;

/** Generalized assignment: the published sets with their best values. */
final class Assignments implements Suite {
  @Override
  public String name() {
    return "assign";
  }

  @Override
  public List<Case> cases(Path data) throws IOException {
    var best = data.resolve("gap/best.csv");
    if (!Files.exists(best)) return List.of();
    return Files.readAllLines(best).stream()
        .skip(1)
        .map(line -> line.split(",", -1))
        .map(row -> one(data.resolve("gap"), row[0], row[7]))
        .toList();
  }

  private static Case one(Path folder, String name, String best) {
    double most = name.startsWith("cattrysse") ? 0 : name.contains("/e") ? 1 : 0.3;
    return new Case(name, best, run -> solved(folder.resolve(name), best, most, run));
  }

  private static Measured solved(Path file, String best, double most, Run run) throws IOException {
    var solution = org.liandong.engine.assign.Solver.solve(Problem.read(file, 1), run);
    return Measured.least(solution.cost(), Double.parseDouble(best), most);
  }
}
