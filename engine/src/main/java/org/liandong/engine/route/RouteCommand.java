package org.liandong.engine.route;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.liandong.engine.BadInput;
import org.liandong.engine.Command;
import org.liandong.engine.Run;
import org.liandong.engine.Words;
import org.liandong.engine.route.care.Reader;
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
    if (json(file)) return org.liandong.engine.route.care.Solver.solve(Reader.read(file), run);
    return Solver.solve(Problem.read(file), run);
  }

  /** Whether the first thing in a file is a brace. */
  private static boolean json(Path file) throws IOException {
    if (Files.isDirectory(file)) throw new BadInput(file + ": is a folder");
    try (var in = new BufferedInputStream(Files.newInputStream(file))) {
      int read = in.read();
      while (read == ' ' || read == '\n' || read == '\r' || read == '\t') read = in.read();
      return read == '{';
    }
  }
}
