package org.liandong.engine.bench;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.liandong.engine.BadInput;
import org.liandong.engine.Run;
import org.liandong.engine.bench.Suite.Case;
import org.liandong.engine.bench.Suite.Measured;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Solves the public problem sets and prints one table: instance, best known, ours, gap, seconds,
 * memory. Run by {@code bin/bench engine}.
 */
public final class Bench {
  /** One line for each problem. */
  private static final List<Suite> SUITES =
      List.of(
          new Budgets(),
          new Opinions(),
          new Assignments(),
          new Districts(),
          new Matchings(),
          new Meters(),
          new Sitings(),
          new Visits(),
          new Draws());

  private final Options options;
  private final Table table = new Table();

  private Bench(Options options) {
    this.options = options;
  }

  public static void main(String... arguments) throws Exception {
    var options = Options.parse(arguments);
    if (options.help()) System.out.println(Options.USAGE);
    else if (options.jmh().isPresent()) kernels(options.jmh().get());
    else System.exit(new Bench(options).run() ? 0 : 1);
  }

  /** Hot loops alone, by JMH. */
  private static void kernels(String pattern) throws RunnerException {
    var kernels = new OptionsBuilder().include(pattern).shouldFailOnError(true).build();
    new org.openjdk.jmh.runner.Runner(kernels).run();
  }

  private boolean run() throws IOException {
    table.head(options);
    for (var suite : SUITES) if (options.wants(suite.name())) run(suite);
    if (options.whole()) table.write(options.page());
    return !table.missed();
  }

  private void run(Suite suite) throws IOException {
    var cases = suite.cases(options.data());
    if (cases.isEmpty()) {
      System.err.println(suite.name() + ": skipped, its files are not in " + options.data());
      return;
    }
    table.heading(suite.name());
    for (var next : cases) if (options.includes(next.instance())) run(next);
  }

  private void run(Case next) {
    Memory.forget();
    var run = Run.of(options.limit(), 1);
    Measured measured;
    try {
      measured = next.solver().solve(run);
    } catch (BadInput | IOException | IllegalStateException e) {
      measured = new Measured("failed: " + e.getMessage(), "", false);
    }
    var seconds = String.format(Locale.ROOT, "%.2f", run.taken().toMillis() / 1000.0);
    table.row(next, measured, seconds, Memory.most());
  }
}
