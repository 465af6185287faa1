package org.liandong.engine.budget;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import org.liandong.engine.Command;
import org.liandong.engine.Run;
import org.liandong.engine.Words;
import org.liandong.engine.budget.Budgeting.Wish;

/** {@code budget}: which projects are built. */
public final class BudgetCommand implements Command {
  private static final double LARGEST_STEP = 1e12;

  @Override
  public String name() {
    return "budget";
  }

  @Override
  public String usage() {
    return """
    Usage: bin/engine budget FILE.pb --rule RULE [--satisfaction WHAT] [--explain]
      FILE.pb               a vote in the Pabulib format
      --rule RULE           greedy, equal-shares, equal-shares-greedy, equal-shares-add1,
                            equal-shares-add1-greedy, phragmen, max-welfare
      --satisfaction WHAT   cost, cardinality, score, score-cost (usual: cost for approvals, else score)
      --step AMOUNT         by which Add1 raises shares (usual: 1; more where shares are huge)
      --threshold apply|ignore  the file's min_project_score_threshold (apply)
      --payments FILE.csv   writes who paid how much for which project (equal shares)
      --explain             adds who paid, what each group got, and what losers lacked
    Example: bin/engine budget assen.pb --rule equal-shares-add1 --explain\
    """;
  }

  @Override
  public Object run(Words words, Run run) throws IOException {
    var file = words.path("the file of the vote");
    var rule = Rule.of(words.among("--rule", "equal-shares-add1", names(Rule.values())));
    var what = words.among("--satisfaction", "usual", satisfactions());
    double step = words.number("--step", 0, 1e-6, LARGEST_STEP);
    boolean apply = words.among("--threshold", "apply", "apply", "ignore").equals("apply");
    var payments = words.text("--payments");
    boolean explained = words.flag("--explain");
    words.end();
    var read = Problem.read(file);
    var problem = apply ? read : read.unbounded();
    var satisfaction =
        what.equals("usual")
            ? Satisfaction.usual(problem.kind())
            : Satisfaction.valueOf(what.toUpperCase(Locale.ROOT).replace('-', '_'));
    var wish = new Wish(rule, satisfaction, problem.units(step), explained);
    if (payments.isPresent())
      Receipt.write(problem, wish, run, java.nio.file.Path.of(payments.get()));
    return Budgeting.solve(problem, wish, run);
  }

  private static String[] satisfactions() {
    var words = Arrays.copyOf(names(Satisfaction.values()), Satisfaction.values().length + 1);
    words[words.length - 1] = "usual";
    return words;
  }

  private static String[] names(Enum<?>[] values) {
    return Arrays.stream(values)
        .map(value -> value.name().toLowerCase(Locale.ROOT).replace('_', '-'))
        .toArray(String[]::new);
  }
}
