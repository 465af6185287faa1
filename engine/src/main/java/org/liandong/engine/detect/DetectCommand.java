package org.liandong.engine.detect;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.liandong.engine.BadInput;
import org.liandong.engine.Command;
import org.liandong.engine.Run;
import org.liandong.engine.Words;

/** {@code detect}: the watch over meters. */
public final class DetectCommand implements Command {
  @Override
  public String name() {
    return "detect";
  }

  @Override
  public String usage() {
    return """
    Usage: bin/engine detect FILE.csv [--plant] [--silences N] [--alarms A]
    Reads meters (home,meter,at,value with water, electricity or smoke; or DAIAD's
    user.key;datetime;meter.reading;diff) and prints when somebody would have been called.
      --plant       also plant silences at random hours and compare with fixed rules
      --silences N  how many per meter (100)
    Example: bin/engine detect meters.csv --plant --seed 1\
    """;
  }

  @Override
  public Object run(Words words, Run run) throws IOException {
    var file = words.path("FILE.csv");
    boolean plant = words.flag("--plant");
    int silences = (int) words.whole("--silences", 100, 1, 10_000);
    double alarms = words.number("--alarms", Patience.ALARMS_PER_DAY, 0.0001, 1);
    words.end();
    return solve(Problem.read(file), plant ? silences : 0, alarms, run);
  }

  /**
   * The watch over all meters of a file, with the usual patience.
   *
   * @param silences how many to plant per meter, 0 for none
   */
  public static Solution solve(Problem problem, int silences, Run run) {
    return solve(problem, silences, Patience.ALARMS_PER_DAY, run);
  }

  /**
   * The watch over all meters of a file.
   *
   * @param silences how many to plant per meter, 0 for none
   * @param alarmsPerDay what a home may raise in the long run
   */
  public static Solution solve(Problem problem, int silences, double alarmsPerDay, Run run) {
    List<Watch.Outcome> outcomes = new ArrayList<>();
    for (var series : problem.meters()) {
      if (run.over()) throw new BadInput("the time limit is over before all meters were read");
      outcomes.add(Watch.over(series, silences, run.seed(), alarmsPerDay));
      run.progress().at("meters", outcomes.size() / (double) problem.meters().size());
    }
    var solution = new Answer(outcomes).solution();
    Checker.check(outcomes, solution);
    return solution;
  }
}
