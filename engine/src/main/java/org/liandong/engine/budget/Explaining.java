package org.liandong.engine.budget;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.liandong.engine.Run;
import org.liandong.engine.budget.Explanation.Group;
import org.liandong.engine.budget.Explanation.Loser;
import org.liandong.engine.budget.Explanation.Winner;

/** Explains an outcome. */
final class Explaining {
  private final Electorate voters;
  private final Problem problem;
  private final Rule rule;
  private final long step;
  private final Run run;

  Explaining(Electorate voters, Rule rule, long step, Run run) {
    this.voters = voters;
    this.problem = voters.problem();
    this.rule = rule;
    this.step = step;
    this.run = run;
  }

  Explanation of(Outcome outcome) {
    var purse = outcome.shares().map(EqualShares.Outcome::purse).orElse(null);
    return new Explanation(
        summary(outcome), winners(outcome, purse), groups(outcome, purse), losers(outcome, purse));
  }

  private List<String> summary(Outcome outcome) {
    var said = new ArrayList<String>();
    long left = EqualShares.left(voters, outcome.won());
    said.add(
        "%d of %d projects are built for %s of %s; %s is left."
            .formatted(
                outcome.won().size(),
                problem.projects().size(),
                problem.money(problem.budget() - left),
                problem.money(problem.budget()),
                problem.money(left)));
    outcome
        .shares()
        .ifPresent(shares ->
            said.add(
                "Each of %d voters holds %s%s and pays for projects they voted for; the cheapest for its supporters comes first."
                    .formatted(
                        voters.voters(),
                        problem.money(shares.purse().share),
                        shares.raised() == 0
                            ? ""
                            : ", raised %d times by %s"
                                .formatted(shares.raised(), problem.money(shares.step())))));
    return said;
  }

  private List<Winner> winners(Outcome outcome, @Nullable Purse purse) {
    var winners = new ArrayList<Winner>();
    for (int p : outcome.won()) winners.add(winner(p, purse));
    return winners;
  }

  private Winner winner(int p, @Nullable Purse purse) {
    var project = problem.projects().get(p);
    var cost = problem.money(project.cost());
    if (purse == null || !purse.owns(p))
      return new Winner(project.id(), project.name(), cost, votes(p), taken(p), null, null, null);
    int k =
        IntStream.range(0, purse.bought.size())
            .filter(i -> purse.bought.get(i).project() == p)
            .findFirst()
            .orElseThrow();
    var payments = new Payments(purse);
    return new Winner(
        project.id(),
        project.name(),
        cost,
        votes(p),
        "bought in round " + (k + 1),
        payments.payers(k),
        problem.money(payments.full(k)),
        payments.emptied(k));
  }

  private String taken(int p) {
    if (problem.projects().get(p).cost() == 0) return "costs nothing";
    return switch (rule) {
      case GREEDY -> "the most satisfaction for the money among those that still fitted";
      case PHRAGMEN -> "its supporters could pay for it next";
      case MAX_WELFARE -> "belongs to the set of the most satisfaction";
      default -> "added with what was left";
    };
  }

  long votes(int p) {
    long votes = 0;
    for (int c : voters.supporters()[p]) votes += voters.size()[c];
    return votes;
  }

  private List<Group> groups(Outcome outcome, @Nullable Purse purse) {
    var members = new TreeMap<String, long[]>();
    var all = new long[voters.size().length];
    for (int i = 0; i < voters.voters(); i++) {
      int c = voters.classOf()[i];
      all[c]++;
      for (var name : problem.ballots().get(i).group())
        members.computeIfAbsent(name, _ -> new long[all.length])[c]++;
    }
    var groups = new ArrayList<Group>();
    var won = new boolean[voters.total().length];
    for (int p : outcome.won()) won[p] = true;
    groups.add(group("all voters", all, won, purse));
    for (Map.Entry<String, long[]> next : members.entrySet())
      groups.add(group(next.getKey(), next.getValue(), won, purse));
    return groups;
  }

  private Group group(String name, long[] members, boolean[] won, @Nullable Purse purse) {
    long count = 0;
    long served = 0;
    long winners = 0;
    double value = 0;
    for (int c = 0; c < members.length; c++) {
      long mine = 0;
      for (int p : voters.projects()[c]) {
        if (!won[p]) continue;
        mine++;
        value += (double) members[c] * voters.cost(p);
      }
      count += members[c];
      served += mine > 0 ? members[c] : 0;
      winners += mine * members[c];
    }
    return new Group(
        name,
        count,
        rounded((double) served / count),
        rounded((double) winners / count),
        problem.money(Math.round(value / count)),
        purse == null ? null : problem.money(new Payments(purse).by(members)));
  }

  private static double rounded(double value) {
    return Math.rint(value * 1e4) / 1e4;
  }

  private List<Loser> losers(Outcome outcome, @Nullable Purse purse) {
    var losers = new ArrayList<Integer>();
    for (int p = 0; p < voters.total().length; p++) if (!outcome.won().contains(p)) losers.add(p);
    losers.sort(Comparator.comparingLong((Integer p) -> -votes(p)).thenComparing(p -> p));
    var otherwise = new Otherwise(voters, rule, step, run);
    var said = new ArrayList<Loser>();
    for (int p : losers) {
      var project = problem.projects().get(p);
      var cost = otherwise.cost(p);
      said.add(
          new Loser(
              project.id(),
              project.name(),
              problem.money(project.cost()),
              votes(p),
              why(p, outcome, purse),
              cost < 0 ? null : problem.money(cost),
              otherwise.votes(p)));
    }
    return said;
  }

  private String why(int p, Outcome outcome, @Nullable Purse purse) {
    long left = EqualShares.left(voters, outcome.won());
    if (!voters.eligible(p))
      return "its score is below the threshold of "
          + problem.meta().get("min_project_score_threshold");
    if (voters.cost(p) > problem.budget()) return "it costs more than the whole budget";
    if (voters.supporters()[p].length == 0) return "nobody voted for it";
    if (purse != null && !rule.completes()) {
      var sum = purse.new Sum();
      for (int c : voters.supporters()[p]) if (!purse.empty[c]) sum.add(c, voters.size()[c]);
      return "its supporters have %s left, it costs %s"
          .formatted(problem.money(sum.value()), problem.money(voters.cost(p)));
    }
    return voters.cost(p) > left
        ? "it does not fit into the %s that is left".formatted(problem.money(left))
        : "others came first";
  }
}
