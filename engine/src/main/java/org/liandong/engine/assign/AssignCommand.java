package org.liandong.engine.assign;

import java.io.IOException;
import java.nio.file.Path;
import org.liandong.engine.BadInput;
import org.liandong.engine.Command;
import org.liandong.engine.Run;
import org.liandong.engine.Words;
import org.liandong.engine.match.Answer;

/** The word {@code assign}. */
public final class AssignCommand implements Command {
  @Override
  public String name() {
    return "assign";
  }

  @Override
  public String usage() {
    return """
    Usage: bin/engine assign FILE [--goal min|max] [--problem N] [--time-limit S] [--seed N]
    FILE holds a generalized assignment problem: agents and items, the costs agent by agent,
    the loads agent by agent, the capacities (OR-Library; --problem N of a file with several).
    Example: bin/engine assign a05100 --time-limit 10\
    """;
  }

  @Override
  public Object run(Words words, Run run) throws IOException {
    var file = words.path("FILE");
    boolean max = words.among("--goal", "min", "min", "max").equals("max");
    int number = (int) words.whole("--problem", 1, 1, 10_000);
    var pairs = words.text("--pairs").map(Path::of);
    words.end();
    if (Answer.is(file)) return Answer.to(file, pairs, run);
    if (pairs.isPresent()) throw new BadInput("--pairs goes with needs and services only");
    var problem = Problem.read(file, number);
    if (!max) return Solver.solve(problem, run);
    return Solver.solve(problem.negated(), run).negated();
  }
}
