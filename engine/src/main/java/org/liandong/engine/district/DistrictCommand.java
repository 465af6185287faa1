package org.liandong.engine.district;

import java.io.IOException;
import java.nio.file.Path;
import org.liandong.engine.BadInput;
import org.liandong.engine.Command;
import org.liandong.engine.Run;
import org.liandong.engine.Words;

/** The word {@code district}. */
public final class DistrictCommand implements Command {
  @Override
  public String name() {
    return "district";
  }

  @Override
  public String usage() {
    return """
    Usage: bin/engine district FILE --k K [--deviation 0.005] [--keep COST]
    FILE is a graph as NetworkX writes its adjacency, nodes with id and TOTPOP (or households,
    weight, population). Gives K connected parts within the deviation from the mean and with as
    few cut edges as it finds, then with the shortest line. Where nodes say their part of today
    (part, from 1), each unit that leaves it costs --keep.
    Example: bin/engine district county16.json --k 2 --deviation 0.005\
    """;
  }

  @Override
  public Object run(Words words, Run run) throws IOException {
    var file = words.path("FILE");
    int parts = (int) words.whole("--k", 0, 1, Problem.MOST);
    double deviation = words.number("--deviation", 0.005, 0, 1);
    int keep = (int) words.whole("--keep", 0, 0, Problem.DEAREST);
    words.end();
    if (parts == 0) throw new BadInput("--k is missing: how many parts");
    return plan(file, parts, deviation, keep, run);
  }

  /** The plan of a file. */
  public static Solution plan(Path file, int parts, double deviation, int keep, Run run)
      throws IOException {
    var content = Reader.read(file);
    var problem =
        Problem.balanced(content.names(), content.weight(), content.borders(), parts, deviation);
    if (content.today().length > 0) problem = problem.withNow(content.today(), keep);
    return Solver.solve(problem, run);
  }
}
