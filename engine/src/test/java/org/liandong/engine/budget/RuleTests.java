package org.liandong.engine.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.liandong.engine.Run;
import org.liandong.engine.budget.Budgeting.Wish;
import org.liandong.engine.budget.Problem.Ballot;
import org.liandong.engine.budget.Problem.Kind;
import org.liandong.engine.budget.Problem.Project;

class RuleTests {
  private static final int ROUNDS = 400;

  private static Run run() {
    return Run.of(Duration.ofSeconds(20), 1);
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void equalSharesBuysWhatItsDefinitionBuysInThatOrder(Kind kind) {
    var random = new Random(7);
    for (int i = 0; i < ROUNDS; i++) {
      var satisfaction = Satisfaction.values()[random.nextInt(4)];
      var voters = Electorate.of(Votings.random(random, kind), satisfaction);
      var share = EqualShares.share(voters, 1, random.nextInt(4));
      var purse = Shares.run(voters, share, Shares.wanted(voters));
      assertThat(EqualShares.won(voters, purse)).isEqualTo(Plain.shares(voters, share));
      for (int k = 0; k < purse.bought.size(); k++) {
        var paid = Fraction.ZERO;
        var payments = new Payments(purse);
        for (int c = 0; c < voters.size().length; c++)
          paid = paid.plus(payments.of(c, k).times(voters.size()[c]));
        assertThat(paid).isEqualTo(Fraction.of(voters.cost(purse.bought.get(k).project())));
      }
    }
  }

  @Test
  void phragmenBuysWhatItsDefinitionBuys() {
    var random = new Random(8);
    for (int i = 0; i < ROUNDS; i++) {
      var voters = Electorate.of(Votings.random(random, Kind.APPROVAL), Satisfaction.COST);
      assertThat(Phragmen.run(voters).bought()).isEqualTo(Plain.phragmen(voters));
    }
  }

  @Test
  void noSetWithinTheBudgetHasMoreWelfare() {
    var random = new Random(9);
    for (int i = 0; i < ROUNDS; i++) {
      var voters =
          Electorate.of(Votings.random(random, Kind.APPROVAL), Satisfaction.values()[i % 2]);
      var won = MaxWelfare.solve(voters, run());
      long best = 0;
      for (int set = 0; set < 1 << voters.total().length; set++)
        best = Math.max(best, worth(voters, set));
      assertThat(won.proven()).isTrue();
      assertThat(won.won().stream().mapToLong(p -> voters.total()[p]).sum()).isEqualTo(best);
    }
  }

  private static long worth(Electorate voters, int set) {
    long cost = 0;
    long worth = 0;
    for (int p = 0; p < voters.total().length; p++)
      if ((set >> p & 1) == 1) {
        cost += voters.cost(p);
        worth += voters.total()[p];
      }
    return cost <= voters.problem().budget() ? worth : 0;
  }

  @ParameterizedTest
  @EnumSource(Rule.class)
  void theOrderOfTheBallotsDoesNotMatterAndTheCheckerAgrees(Rule rule) {
    var random = new Random(10);
    for (int i = 0; i < 60; i++) {
      var problem = Votings.random(random, Kind.values()[i % 3]);
      var ballots = new ArrayList<>(problem.ballots());
      Collections.shuffle(ballots, random);
      var wish = new Wish(rule, Satisfaction.usual(problem.kind()), 1, false);
      var first = Budgeting.solve(problem, wish, run());
      assertThat(Budgeting.solve(problem.voting(ballots), wish, run()).winners())
          .isEqualTo(first.winners());
    }
  }

  @Test
  void oneMoreVoteForAGreedyWinnerKeepsItWinning() {
    var random = new Random(11);
    for (int i = 0; i < ROUNDS; i++) {
      var problem = Votings.random(random, Kind.APPROVAL);
      for (int p : Greedy.complete(Electorate.of(problem, Satisfaction.COST), List.of())) {
        var ballots = new ArrayList<>(problem.ballots());
        ballots.add(approves(999, p));
        var again = Electorate.of(problem.voting(ballots), Satisfaction.COST);
        assertThat(Greedy.complete(again, List.of())).contains(p);
      }
    }
  }

  @Test
  void moreMoneyNeverBuysLessWelfare() {
    var random = new Random(12);
    for (int i = 0; i < ROUNDS; i++) {
      var problem = Votings.random(random, Kind.APPROVAL);
      var richer =
          new Problem(
              problem.kind(),
              problem.budget() + 1 + random.nextInt(9),
              0,
              problem.projects(),
              problem.ballots(),
              0,
              problem.meta(),
              problem.notes());
      assertThat(welfare(richer)).isGreaterThanOrEqualTo(welfare(problem));
    }
  }

  private static long welfare(Problem problem) {
    var voters = Electorate.of(problem, Satisfaction.CARDINALITY);
    return MaxWelfare.solve(voters, run()).won().stream().mapToLong(p -> voters.total()[p]).sum();
  }

  @Test
  void aGroupThatHoldsItsShareTogetherGetsItsProject() {
    var ballots = new ArrayList<Ballot>();
    for (int i = 0; i < 6; i++) ballots.add(approves(i, 0, 1));
    for (int i = 6; i < 10; i++) ballots.add(approves(i, 2));
    var problem = vote(100, List.of(60L, 40L, 40L), ballots);
    var wish = new Wish(Rule.EQUAL_SHARES, Satisfaction.COST, 0, true);
    var shares = Budgeting.solve(problem, wish, run());
    assertThat(shares.winners()).containsExactly("p0", "p2");
    var greedy = new Wish(Rule.GREEDY, Satisfaction.COST, 0, false);
    assertThat(Budgeting.solve(problem, greedy, run()).winners()).containsExactly("p0", "p1");
  }

  @Test
  void theExplanationSaysWhatALoserLacked() {
    var ballots = new ArrayList<Ballot>();
    for (int i = 0; i < 6; i++) ballots.add(approves(i, 0));
    for (int i = 6; i < 10; i++) ballots.add(approves(i, 1));
    var problem = vote(100, List.of(60L, 50L), ballots);
    var wish = new Wish(Rule.EQUAL_SHARES, Satisfaction.COST, 0, true);
    var explanation = Objects.requireNonNull(Budgeting.solve(problem, wish, run()).explanation());
    var winner = explanation.winners().getFirst();
    assertThat(winner.payers()).isEqualTo(6);
    assertThat(winner.full()).isEqualTo("10");
    var loser = explanation.losers().getFirst();
    assertThat(loser.costToWin()).isEqualTo("40");
    assertThat(loser.votesToWin()).isEqualTo(2);
    assertThat(loser.why()).isEqualTo("its supporters have 40 left, it costs 50");
    assertThat(explanation.groups().getFirst().paid()).isEqualTo("60");
  }

  @Test
  void aProjectBelowTheThresholdDoesNotWin() {
    var ballots = List.of(approves(0, 0), approves(1, 0), approves(2, 1));
    var low = vote(100, List.of(10L, 10L), ballots);
    var problem =
        new Problem(low.kind(), 100, 0, low.projects(), low.ballots(), 2, low.meta(), low.notes());
    for (var rule : Rule.values()) {
      var wish = new Wish(rule, Satisfaction.COST, 0, false);
      assertThat(Budgeting.solve(problem, wish, run()).winners())
          .as(rule.word())
          .containsExactly("p0");
    }
  }

  private static Ballot approves(int voter, int... projects) {
    return new Ballot("v" + voter, projects, new long[0], List.of());
  }

  private static Problem vote(long budget, List<Long> costs, List<Ballot> ballots) {
    var projects =
        IntStream.range(0, costs.size())
            .mapToObj(p -> new Project("p" + p, costs.get(p), ""))
            .toList();
    return new Problem(
        Kind.APPROVAL, budget, 0, projects, ballots, 0, java.util.Map.of(), List.of());
  }
}
