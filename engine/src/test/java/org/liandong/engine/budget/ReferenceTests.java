package org.liandong.engine.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.liandong.engine.Benchmarks;
import org.liandong.engine.Json;
import org.liandong.engine.Run;
import org.liandong.engine.budget.Budgeting.Wish;
import tools.jackson.databind.JsonNode;

/** The outcomes of real votes, as a reference implementation came to them. */
class ReferenceTests {
  @TestFactory
  List<DynamicTest> everyRuleElectsTheWinnersOfTheReference() throws IOException {
    try (var files = Files.list(Benchmarks.file("pb"))) {
      return files
          .filter(file -> file.toString().endsWith(".json"))
          .sorted()
          .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> all(file)))
          .toList();
    }
  }

  private static void all(Path file) throws IOException {
    var vote = Path.of(file.toString().replace(".json", ".pb"));
    var problem = Problem.read(vote);
    var rules = Json.read(file, 1).get("rules");
    assertThat(rules.size()).isGreaterThan(10);
    for (var rule : rules.properties()) elects(problem, rule.getKey(), rule.getValue());
  }

  private static void elects(Problem problem, String name, JsonNode expected) {
    var satisfaction = name.contains("_card") ? Satisfaction.CARDINALITY : Satisfaction.COST;
    var wish = new Wish(rule(name), satisfaction, 0, false);
    var solution = Budgeting.solve(problem, wish, Run.of(Duration.ofSeconds(60), 1));
    assertThat(solution.cost()).as(name).isEqualTo(expected.get("cost_str").stringValue());
    assertThat(solution.winners())
        .as(name)
        .containsExactlyElementsOf(
            expected.get("winners").values().stream().map(JsonNode::stringValue).toList());
    assertThat(solution.complete()).isTrue();
  }

  private static Rule rule(String name) {
    return Rule.of(
        name.replaceFirst("_(cost|card)", "")
            .replace("mes", "equal-shares")
            .replace("maxwelfare", "max-welfare")
            .replace('_', '-'));
  }
}
