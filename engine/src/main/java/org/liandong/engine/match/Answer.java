package org.liandong.engine.match;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.liandong.engine.Run;

/**
 * What the command line says of a matching.
 *
 * @param matching the result
 * @param pairs why each need has what it has; left out above {@value #SHOWN} needs
 */
public record Answer(Solution matching, List<Reason> pairs) {
  private static final int SHOWN = 10_000;

  /** Whether a file is a matching. */
  public static boolean is(Path file) throws IOException {
    return Reader.is(file);
  }

  /**
   * Reads, matches and checks.
   *
   * @param pairs where to write one line per need, as CSV
   */
  public static Answer to(Path file, Optional<Path> pairs, Run run) throws IOException {
    var problem = Reader.read(file);
    var solution = Solver.solve(problem, run);
    if (pairs.isPresent()) write(problem, solution, pairs.get());
    int shown = problem.needs().size() <= SHOWN ? problem.needs().size() : 0;
    return new Answer(
        solution,
        IntStream.range(0, shown)
            .mapToObj(need -> Reason.of(problem, solution.service(), need))
            .toList());
  }

  private static void write(Problem problem, Solution solution, Path to) throws IOException {
    try (var out = Files.newBufferedWriter(to)) {
      out.write("need,service,points,distance,tier,continuity,change,accepted,cheaper,saved\n");
      for (int need = 0; need < problem.needs().size(); need++) {
        var one = Reason.of(problem, solution.service(), need);
        @Nullable Terms terms = one.terms();
        out.write(
            String.join(
                ",",
                one.need(),
                text(one.service()),
                Long.toString(one.points()),
                terms == null
                    ? ",,,"
                    : terms.distance()
                        + ","
                        + terms.tier()
                        + ","
                        + terms.continuity()
                        + ","
                        + terms.change(),
                one.accepted() ? "accepted" : "",
                text(one.cheaper()),
                one.saved() + "\n"));
      }
    }
  }

  private static String text(@Nullable String id) {
    return id == null ? "" : id;
  }
}
