package org.liandong.engine.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.liandong.engine.Json;
import org.liandong.engine.Run;
import org.liandong.engine.budget.Budgeting;
import org.liandong.engine.budget.Budgeting.Wish;
import org.liandong.engine.budget.Problem;
import org.liandong.engine.budget.Rule;
import org.liandong.engine.budget.Satisfaction;
import tools.jackson.databind.JsonNode;

/** Votes on projects of Pabulib with their reference outcomes, and votes of growing size. */
final class Budgets implements Suite {
  private static final int[] SIZES = {1_000, 10_000, 30_000, 100_000};
  private static final int PROJECTS = 200;

  @Override
  public String name() {
    return "budget";
  }

  @Override
  public List<Case> cases(Path data) throws IOException {
    var folder = data.resolve("pb");
    if (!Files.isDirectory(folder)) return List.of();
    var cases = new ArrayList<Case>();
    try (var files = Files.list(folder)) {
      for (var file : files.filter(f -> f.toString().endsWith(".json")).sorted().toList())
        for (var rule : Json.read(file, 4).get("rules").properties())
          cases.add(reference(file, rule.getKey(), rule.getValue()));
    }
    for (int voters : SIZES)
      for (var rule : List.of(Rule.EQUAL_SHARES, Rule.EQUAL_SHARES_ADD1, Rule.PHRAGMEN))
        cases.add(
            new Case(
                "%,d voters x %d projects, %s".formatted(voters, PROJECTS, rule.word()),
                "< 10 s",
                run -> large(voters, rule, run)));
    return cases;
  }

  private static Case reference(Path file, String name, JsonNode expected) {
    var vote = Path.of(file.toString().replaceFirst("json$", "pb"));
    var instance = vote.getFileName().toString().replace(".pb", "") + ", " + name;
    var best = expected.get("cost_str").stringValue();
    return new Case(
        instance,
        best,
        run -> {
          var rule =
              Rule.of(
                  name.replaceFirst("_(cost|card)", "")
                      .replace("mes", "equal-shares")
                      .replace("maxwelfare", "max-welfare")
                      .replace('_', '-'));
          var worth = name.contains("_card") ? Satisfaction.CARDINALITY : Satisfaction.COST;
          var wish = new Wish(rule, worth, 0, false);
          var found = Budgeting.solve(Problem.read(vote), wish, run);
          var winners =
              expected.get("winners").values().stream().map(JsonNode::stringValue).toList();
          boolean equal = found.winners().equals(winners) && found.cost().equals(best);
          return new Measured(found.cost(), equal ? "equal" : "differs", equal);
        });
  }

  /** A vote in which few projects are wanted by many; the same for the same size. */
  private static Measured large(int voters, Rule rule, Run run) throws IOException {
    var file = Files.createTempFile("vote", ".pb");
    try {
      write(file, voters);
      var begun = Run.of(run.limit(), run.seed());
      var wish = new Wish(rule, Satisfaction.COST, 0, false);
      var found = Budgeting.solve(Problem.read(file), wish, begun);
      double seconds = begun.taken().toMillis() / 1000.0;
      return new Measured(found.cost(), "%.1f s".formatted(seconds), seconds < 10);
    } finally {
      Files.delete(file);
    }
  }

  private static void write(Path file, int voters) throws IOException {
    var random = new Random(3);
    try (var out = Files.newBufferedWriter(file)) {
      out.write(
          "META\nkey;value\nbudget;%d\nvote_type;approval\nPROJECTS\nproject_id;cost\n"
              .formatted(80L * voters));
      for (int p = 0; p < PROJECTS; p++)
        out.write("%d;%d\n".formatted(p, (5L + random.nextInt(400)) * voters / 100));
      out.write("VOTES\nvoter_id;vote\n");
      for (int v = 0; v < voters; v++) out.write(v + ";" + ballot(random) + "\n");
    }
  }

  private static String ballot(Random random) {
    Set<Integer> named = new TreeSet<>(Comparator.naturalOrder());
    int length = 1 + random.nextInt(20);
    for (int i = 0; i < length; i++) named.add((int) (PROJECTS * Math.pow(random.nextDouble(), 2)));
    return String.join(",", named.stream().map(String::valueOf).toList());
  }
}
