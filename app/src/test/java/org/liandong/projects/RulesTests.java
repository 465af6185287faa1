package org.liandong.projects;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.liandong.Covers;
import org.liandong.base.Money;
import org.liandong.base.PlaceCode;
import org.liandong.policy.Comparison;
import org.liandong.policy.Definition;
import org.liandong.policy.Kind;
import org.liandong.policy.RuleValue;
import org.liandong.policy.Ruling;
import org.liandong.policy.Unit;
import org.liandong.projects.rules.Application;
import org.liandong.projects.rules.Application.Counts;
import org.liandong.projects.rules.Application.Sources;
import org.liandong.projects.rules.Application.Sums;
import org.liandong.projects.rules.Rule;

/** Each rule exactly at its boundary. */
class RulesTests {
  private static final Map<String, RuleValue> VALUES =
      Map.ofEntries(
          value("projects.fee-cap", Unit.PERCENT, Comparison.AT_MOST, "10%", Kind.HARD),
          value("projects.staffed-from", Unit.YUAN, Comparison.AT_LEAST, "100000.00", Kind.HARD),
          value("projects.full-time-workers", Unit.PEOPLE, Comparison.AT_LEAST, "2", Kind.HARD),
          value("projects.social-workers", Unit.PEOPLE, Comparison.AT_LEAST, "1", Kind.HARD),
          value("projects.match-ratio", Unit.RATIO, Comparison.EXACTLY, "1:1", Kind.HARD),
          value("projects.match-tolerance", Unit.YUAN, Comparison.AT_MOST, "0.01", Kind.HARD),
          value("projects.needs", Unit.COUNT, Comparison.AT_LEAST, "1", Kind.HARD),
          value("projects.other-carriers", Unit.COUNT, Comparison.AT_MOST, "0", Kind.HARD),
          value("projects.budget-lines", Unit.COUNT, Comparison.AT_LEAST, "1", Kind.HARD),
          value("projects.forbidden-items", Unit.COUNT, Comparison.AT_MOST, "0", Kind.HARD),
          value("projects.sources-gap", Unit.YUAN, Comparison.AT_MOST, "0.00", Kind.HARD),
          value("projects.subsidy-share", Unit.PERCENT, Comparison.AT_MOST, "100%", Kind.HARD),
          value("projects.untagged-lottery", Unit.YUAN, Comparison.AT_MOST, "0.00", Kind.HARD),
          value("projects.duplicates", Unit.PROJECTS, Comparison.AT_MOST, "0", Kind.WARN),
          value("projects.partners", Unit.COUNT, Comparison.AT_LEAST, "2", Kind.HARD),
          value("purchases.commission-depth", Unit.COUNT, Comparison.AT_MOST, "1", Kind.WARN),
          value(
              "purchases.full-purchase-share",
              Unit.PERCENT,
              Comparison.EXACTLY,
              "100%",
              Kind.HARD));

  private static Map.Entry<String, RuleValue> value(
      String rule, Unit unit, Comparison test, String value, Kind kind) {
    var clause = new Definition.Clause("", "", 0, null, "");
    var definition =
        new Definition(
            UUID.randomUUID(),
            rule,
            rule,
            rule,
            unit,
            test,
            kind,
            value,
            "",
            true,
            List.of(),
            null,
            clause,
            "");
    var day = LocalDate.of(2020, 1, 1);
    return Map.entry(
        rule,
        new RuleValue(
            definition, new RuleValue.Origin(new PlaceCode(""), "", "base", 1, day, null)));
  }

  @Test
  @Covers("PRJ-02")
  void aFeeOfExactlyTheCapIsWithinItAndOneFenMoreIsNot() {
    var total = Money.parse("123456.70");
    assertThat(kept("projects.fee-cap", sums(total, Money.parse("12345.67")))).isTrue();
    assertThat(kept("projects.fee-cap", sums(total, Money.parse("12345.68")))).isFalse();
    assertThat(ruling("projects.fee-cap", sums(Money.ZERO, Money.ZERO))).isEmpty();
  }

  @Test
  @Covers("PRJ-03")
  void aHundredThousandExactlyNeedsTwoWorkersAndAFenLessDoesNot() {
    var large = Money.parse("100000.00");
    assertThat(kept("projects.full-time-workers", workers(large, 2))).isTrue();
    assertThat(kept("projects.full-time-workers", workers(large, 1))).isFalse();
    assertThat(ruling("projects.full-time-workers", workers(Money.parse("99999.99"), 0))).isEmpty();
  }

  @Test
  @Covers("PRJ-01")
  void cityAndDistrictPayOneForOneAndTheCityTheOddFen() {
    assertThat(matched("50000.00", "50000.00")).isTrue();
    assertThat(matched("50000.01", "50000.00")).isTrue();
    assertThat(matched("50000.00", "50000.01")).isFalse();
    assertThat(matched("50000.02", "50000.00")).isFalse();
    assertThat(matched("0.01", "0.00")).isTrue();
    assertThat(matched("0.02", "0.00")).isFalse();
    assertThat(matched("0.00", "0.01")).isFalse();
  }

  private static boolean matched(String city, String district) {
    var paid = new Money(Money.parse(city).fen() + Money.parse(district).fen());
    var application =
        new Application(
            new Sums(paid, Money.ZERO, Money.ZERO),
            new Sources(paid, paid, Money.parse(city), Money.parse(district), Money.ZERO),
            counts(0),
            null,
            false,
            false);
    return says(application).stream()
        .filter(it -> it.definition().rule().startsWith("projects.match"))
        .allMatch(Ruling::kept);
  }

  @Test
  @Covers({"APP-14", "APP-15"})
  void sourcesSumToTheNeedToTheFenAndTheSubsidyStaysWithinIt() {
    assertThat(kept("projects.sources-gap", money("100.00", "100.00", "100.00"))).isTrue();
    assertThat(kept("projects.sources-gap", money("100.00", "99.99", "0.00"))).isFalse();
    assertThat(kept("projects.sources-gap", money("100.00", "100.01", "0.00"))).isFalse();
    assertThat(kept("projects.subsidy-share", money("100.00", "100.00", "100.00"))).isTrue();
    assertThat(kept("projects.subsidy-share", money("100.00", "100.00", "100.01"))).isFalse();
  }

  @Test
  @Covers({"PRJ-24", "PRJ-25", "SUPL-04", "SUPL-28", "PUR-25", "PRJ-38"})
  void whatIsCountedIsHeldAgainstItsValue() {
    assertThat(kept("projects.needs", counted(new Counts(1, 0, 1, 1, 0, 0, 1, 0), true))).isTrue();
    assertThat(kept("projects.needs", counted(new Counts(0, 0, 1, 1, 0, 0, 1, 0), true))).isFalse();
    assertThat(kept("projects.other-carriers", counted(counts(0), true))).isTrue();
    assertThat(kept("projects.other-carriers", counted(counts(0), false))).isFalse();
    assertThat(ruling("projects.other-carriers", counted(counts(0), null))).isEmpty();
    assertThat(kept("projects.budget-lines", counted(new Counts(1, 0, 1, 0, 0, 0, 1, 0), true)))
        .isFalse();
    assertThat(kept("projects.forbidden-items", counted(new Counts(1, 0, 1, 1, 1, 0, 1, 0), true)))
        .isFalse();
    var twin = counted(new Counts(1, 0, 1, 1, 0, 1, 2, 1), true);
    assertThat(ruling("projects.duplicates", twin))
        .hasValueSatisfying(it -> {
          assertThat(it.warns()).isTrue();
          assertThat(it.refuses()).isFalse();
        });
    assertThat(kept("purchases.commission-depth", twin)).isFalse();
    assertThat(kept("projects.partners", twin)).isFalse();
    assertThat(kept("projects.partners", counted(new Counts(1, 0, 1, 1, 0, 0, 1, 2), true)))
        .isTrue();
  }

  /** Of the carrier at least one is on it; nobody is asked for while there is no carrier. */
  @Test
  @Covers({"ACT-01", "PRJ-30"})
  void oneSocialWorkerOfTheCarrierIsEnoughAndNoneIsNot() {
    var none = new Counts(1, 0, 0, 1, 0, 0, 1, 0);
    assertThat(kept("projects.social-workers", counted(counts(0), true))).isTrue();
    assertThat(kept("projects.social-workers", counted(none, true))).isFalse();
    assertThat(ruling("projects.social-workers", counted(none, null))).isEmpty();
  }

  @Test
  @Covers("PUR-27")
  void forLowIncomeHouseholdsFiscalAndLotteryMoneyPaysAllOfIt() {
    assertThat(kept("purchases.full-purchase-share", entitled("60.00", "40.00"))).isTrue();
    assertThat(kept("purchases.full-purchase-share", entitled("60.00", "39.99"))).isFalse();
  }

  @Test
  void lotteryMoneyIsForTaggedProjectsOnly() {
    assertThat(kept("projects.untagged-lottery", lottery(true))).isTrue();
    assertThat(kept("projects.untagged-lottery", lottery(false))).isFalse();
  }

  private static Application lottery(boolean tagged) {
    var money = new Money(1);
    var sources = new Sources(money, Money.ZERO, Money.ZERO, Money.ZERO, money);
    return new Application(
        new Sums(money, Money.ZERO, Money.ZERO), sources, counts(0), null, tagged, false);
  }

  private static Application entitled(String fiscal, String lottery) {
    var total = Money.parse("100.00");
    var sources =
        new Sources(total, Money.parse(fiscal), Money.ZERO, Money.ZERO, Money.parse(lottery));
    return new Application(
        new Sums(total, Money.ZERO, Money.ZERO), sources, counts(0), null, true, true);
  }

  private static Application counted(Counts counts, @Nullable Boolean social) {
    return new Application(
        new Sums(Money.ZERO, Money.ZERO, Money.ZERO), none(), counts, social, false, false);
  }

  private static Application money(String total, String sources, String asked) {
    var all = Money.parse(sources);
    return new Application(
        new Sums(Money.parse(total), Money.ZERO, Money.parse(asked)),
        new Sources(all, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO),
        counts(0),
        null,
        false,
        false);
  }

  private static Application workers(Money total, int workers) {
    return new Application(
        new Sums(total, Money.ZERO, Money.ZERO), none(), counts(workers), null, false, false);
  }

  private static Application sums(Money total, Money fee) {
    return new Application(new Sums(total, fee, Money.ZERO), none(), counts(0), null, false, false);
  }

  private static Sources none() {
    return new Sources(Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO);
  }

  private static Counts counts(int workers) {
    return new Counts(1, workers, 1, 1, 0, 0, 0, 0);
  }

  private static List<Ruling> says(Application application) {
    return Rule.all(application, rule -> Optional.ofNullable(VALUES.get(rule)));
  }

  private static Optional<Ruling> ruling(String rule, Application application) {
    return says(application).stream().filter(it -> it.definition().rule().equals(rule)).findFirst();
  }

  private static boolean kept(String rule, Application application) {
    return ruling(rule, application).orElseThrow().kept();
  }
}
