package org.liandong.projects.rules;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.liandong.policy.Measured;
import org.liandong.policy.RuleValue;
import org.liandong.policy.Ruling;

/**
 * A rule on a project. It is silent where no pack gives it a value or it is not about the project.
 */
public interface Rule {

  /** Finds the value of a rule that holds for the scheme. */
  interface Values extends Function<String, Optional<RuleValue>> {}

  /** What it says; empty when it has nothing to say. */
  Optional<Ruling> on(Application application, Values values);

  /** All of them, in the order they are shown. */
  List<Rule> ALL =
      List.of(
          new CitedNeed(),
          new SocialCarrier(),
          new BudgetGiven(),
          new NothingForbidden(),
          new SourcesMeetNeed(),
          new SubsidyWithinNeed(),
          new FeeCap(),
          new FullTimeWorkers(),
          new SocialWorker(),
          new MatchedFunding(),
          new LotteryTagged(),
          new FullPurchase(),
          new CommissionDepth(),
          new EnoughPartners(),
          new NoDuplicate());

  /** What all say, those that are broken first. */
  static List<Ruling> all(Application application, Values values) {
    return ALL.stream()
        .flatMap(rule -> rule.on(application, values).stream())
        .sorted(java.util.Comparator.comparing(Ruling::kept))
        .toList();
  }

  static Optional<Ruling> ruling(Values values, String rule, Measured measured) {
    return values.apply(rule).map(value -> Ruling.of(value, measured));
  }
}
