package org.liandong.engine.route;

import java.io.IOException;
import org.liandong.engine.Command;
import org.liandong.engine.Run;
import org.liandong.engine.Words;
import org.liandong.engine.route.fleet.Problem;
import org.liandong.engine.route.fleet.Solver;

/** {@code route}: visit routes. */
public final class RouteCommand implements Command {
  @Override
  public String name() {
    return "route";
  }

  @Override
  public String usage() {
    return """
    Usage: bin/engine route FILE [--time-limit SECONDS] [--seed N]
    Plans visits. FILE is Solomon's text (vehicles with a capacity, customers with windows: fewest
    vehicles, then least distance) or the JSON of home care (skills, windows, two carers at once or
    one behind the other: a third of distance, tardiness and greatest tardiness).
    Example: bin/engine route r101.txt --time-limit 60\
    """;
  }

  @Override
  public Object run(Words words, Run run) throws IOException {
    var file = words.path("FILE");
    words.end();
    return Solver.solve(Problem.read(file), run);
  }
}
