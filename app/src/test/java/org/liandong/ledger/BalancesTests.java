package org.liandong.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.liandong.Covers;
import org.liandong.base.County;
import org.liandong.base.Money;
import org.liandong.base.Refused;

@Covers({"CHA-10", "Z-05"})
class BalancesTests {
  private static final Book.Id BOOK = new Book.Id(new County("530111"), new UUID(7, 7));
  private static final String SAFE = "安全社区建设";

  private static BudgetLine line(int n, String earmark) {
    return new BudgetLine(
        BOOK, new UUID(1, n), 2026, "L" + n, "x", n == 0 ? null : new UUID(2, n % 2), earmark);
  }

  private static final List<BudgetLine> LINES =
      List.of(line(0, ""), line(1, ""), line(2, SAFE), line(3, SAFE));

  /** Any movement that the types allow, sensible or not. */
  private static Movement random(SplittableRandom random) {
    while (true) {
      var source = Source.values()[random.nextInt(3)];
      try {
        return new Movement(
            account(random, source), account(random, source), random.nextLong(1, 1000));
      } catch (Refused notAMovement) {
        // another one
      }
    }
  }

  private static Account account(SplittableRandom random, Source source) {
    var line = LINES.get(random.nextInt(LINES.size()));
    return switch (Role.values()[random.nextInt(5)]) {
      case ORIGIN -> Account.origin(source, line.earmark());
      case FREE -> Account.free(source, line.earmark());
      case GRANTED -> Account.granted(line, source);
      case RESERVED -> Account.reserved(line, source, new UUID(3, random.nextInt(3)));
      case SPENT -> Account.spent(line, source);
    };
  }

  @Test
  void everyRandomHistorySumsToZeroBySourceAndPurposeAndReplaysToItself() {
    for (long seed = 0; seed < 20_000; seed++) {
      var random = new SplittableRandom(seed);
      var live = new Balances(Unit.MONEY);
      var kept = new ArrayList<Movement>();
      for (int i = 0; i < 30; i++) {
        var movement = random(random);
        try {
          live.move(movement);
          kept.add(movement);
        } catch (Refused refused) {
          continue;
        }
      }
      check(live, seed);
      var replay = new Balances(Unit.MONEY);
      kept.forEach(replay::move);
      assertThat(replay.accounts()).as("seed %d", seed).isEqualTo(live.accounts());
      assertThat(replay.rests()).as("seed %d", seed).isEqualTo(live.rests());
    }
  }

  private static void check(Balances balances, long seed) {
    var sums = new java.util.HashMap<String, Long>();
    long inside = 0;
    for (var entry : balances.accounts().entrySet()) {
      var account = entry.getKey();
      sums.merge(account.source() + account.earmark(), entry.getValue(), Math::addExact);
      if (account.role() != Role.ORIGIN) assertThat(entry.getValue()).isNotNegative();
      else assertThat(entry.getValue()).isNotPositive();
      if (account.role().inside()) inside += entry.getValue();
    }
    assertThat(sums.values()).as("seed %d", seed).allMatch(sum -> sum == 0);
    assertThat(balances.of(Scope.BOOK)).isEqualTo(inside);
    for (var line : LINES) {
      long left = 0;
      for (var entry : balances.accounts().entrySet())
        if (line.id().equals(entry.getKey().line()) && entry.getKey().role().inside())
          left += entry.getValue();
      assertThat(balances.of(Scope.line(line.id()))).isEqualTo(left);
    }
  }

  @Test
  @Covers("CHA-13")
  void earmarkedMoneyCannotBeMovedAndOtherMoneyCannotTakeItsName() {
    assertThatThrownBy(() ->
            new Movement(
                Account.granted(LINES.get(2), Source.OWN),
                Account.granted(LINES.get(0), Source.OWN),
                1))
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> {
              assertThat(refused.reason()).isEqualTo(LedgerRefusal.EARMARKED);
              assertThat(refused.clause()).isNotNull();
            });
    assertThatThrownBy(() ->
            new Movement(
                Account.free(Source.OWN, ""), Account.granted(LINES.get(2), Source.OWN), 1))
        .isInstanceOf(Refused.class);
    assertThat(
            new Movement(
                    Account.granted(LINES.get(2), Source.OWN),
                    Account.granted(LINES.get(3), Source.OWN),
                    1)
                .amount())
        .isEqualTo(1);
  }

  @Test
  void aLimitBlocksAtTheFen() {
    var balances = new Balances(Unit.MONEY);
    balances.move(new Movement(Account.origin(Source.OWN, ""), Account.free(Source.OWN, ""), 100));
    var grant = Account.granted(LINES.get(0), Source.OWN);
    balances.move(new Movement(Account.free(Source.OWN, ""), grant, 100));
    var spent = Account.spent(LINES.get(0), Source.OWN);
    assertThatThrownBy(() -> balances.move(new Movement(grant, spent, 101)))
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> {
              assertThat(refused.reason()).isEqualTo(LedgerRefusal.LIMIT);
              assertThat(refused.details()).containsExactly("1.01", "1.00");
            });
    balances.move(new Movement(grant, spent, 100));
    assertThat(balances.of(grant)).isZero();
    assertThat(balances.of(Scope.BOOK)).isZero();
  }

  @Test
  void nothingLessThanAFenAndNothingBeyondTheMostMoves() {
    var from = Account.origin(Source.OWN, "");
    var to = Account.free(Source.OWN, "");
    for (long wrong : new long[] {0, -1, Long.MIN_VALUE, Amount.MOST + 1, Long.MAX_VALUE})
      assertThatThrownBy(() -> new Movement(from, to, wrong)).isInstanceOf(Refused.class);
    assertThat(new Movement(from, to, Amount.MOST).amount()).isEqualTo(Amount.MOST);
    assertThatThrownBy(() -> new Movement(from, from, 1)).isInstanceOf(Refused.class);
    assertThatThrownBy(() -> new Movement(from, Account.free(Source.SOCIAL, ""), 1))
        .isInstanceOf(Refused.class);
  }

  @Test
  void aSplitIsExactAndTakesNoMoreThanThereIs() {
    for (long seed = 0; seed < 50_000; seed++) {
      var random = new SplittableRandom(seed);
      Map<Source, Long> left = new EnumMap<>(Source.class);
      for (int i = 0; i < 1 + random.nextInt(4); i++)
        left.put(
            Source.values()[random.nextInt(8)],
            random.nextLong(0, seed % 2 == 0 ? 5 : Amount.MOST));
      long whole = left.values().stream().mapToLong(Long::longValue).sum();
      long amount = random.nextLong(0, whole + 1);
      var parts = Split.of(amount, left);
      assertThat(parts.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(amount);
      for (var part : parts.entrySet())
        assertThat(part.getValue()).isBetween(1L, left.get(part.getKey()));
    }
    assertThat(Split.of(3, Map.of(Source.FISCAL_DISTRICT, 10L, Source.FISCAL_CITY, 10L)))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(Source.FISCAL_CITY, 2L, Source.FISCAL_DISTRICT, 1L));
    assertThatThrownBy(() -> Split.of(21, Map.of(Source.OWN, 20L)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @Covers("PUR-28")
  void matchingAllowsOneFenAndTheCityPaysIt() {
    assertThat(Matching.halves(new Money(101)))
        .isEqualTo(new Matching.Halves(new Money(51), new Money(50)));
    assertThat(Matching.halves(new Money(100)))
        .isEqualTo(new Matching.Halves(new Money(50), new Money(50)));
    assertThat(Matching.ONE_FEN.fits(new Money(50), new Money(50))).isTrue();
    assertThat(Matching.ONE_FEN.fits(new Money(51), new Money(50))).isTrue();
    assertThat(Matching.ONE_FEN.fits(new Money(52), new Money(50))).isFalse();
    assertThat(Matching.ONE_FEN.fits(new Money(50), new Money(51))).isFalse();
    for (long total = 0; total < 1000; total++) {
      var halves = Matching.halves(new Money(total));
      assertThat(halves.city().plus(halves.district())).isEqualTo(new Money(total));
      assertThat(Matching.ONE_FEN.fits(halves.city(), halves.district())).isTrue();
    }
  }

  @Test
  void amountsAreReadExactlyInTheirUnit() {
    assertThat(Amount.parse(Unit.MONEY, " 1,234.50 ").value()).isEqualTo(123_450);
    assertThat(Amount.parse(Unit.MONEY, "100000.00")).hasToString("100,000.00");
    assertThat(Amount.parse(Unit.POINTS, "12")).hasToString("12");
    for (var wrong : List.of("1.005", "", "abc", "1e99999999", "--1"))
      assertThatThrownBy(() -> Amount.parse(Unit.MONEY, wrong))
          .isInstanceOf(NumberFormatException.class);
    assertThatThrownBy(() -> Amount.parse(Unit.POINTS, "1.5"))
        .isInstanceOf(NumberFormatException.class);
    assertThatThrownBy(() -> Amount.parse(Unit.MONEY, "99999999999999999999").movable())
        .isInstanceOf(Refused.class);
  }
}
