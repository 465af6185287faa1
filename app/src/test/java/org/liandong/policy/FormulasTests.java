package org.liandong.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liandong.policy.Measured.count;
import static org.liandong.policy.Measured.money;

import org.junit.jupiter.api.Test;
import org.liandong.Covers;
import org.liandong.base.Money;
import org.liandong.base.Share;
import org.liandong.policy.Measured.Input;

/** Numbers that are made of others, exactly at their boundary (N1). */
@Covers("Z-03")
class FormulasTests {
  private static boolean kept(String pack, String rule, Measured measured) {
    return Ruling.of(PacksTests.definition(pack, rule), "", measured).kept();
  }

  /** The fee is held against the total in fen: one fen over ten percent is over. */
  @Test
  void aFeeOfOneFenTooMuchIsTooMuch() {
    var total = money("total", Money.parse("100,000.00"));
    assertThat(kept("nanjing", "projects.fee-cap", Measured.share(fee("10,000.00"), total)))
        .isTrue();
    assertThat(kept("nanjing", "projects.fee-cap", Measured.share(fee("10,000.01"), total)))
        .isFalse();
  }

  private static Input fee(String yuan) {
    return money("fee", Money.parse(yuan));
  }

  /** Five hundred and one households need 100.2 square metres. */
  @Test
  void handOverAreaGrowsWithEveryHousehold() {
    assertThat(kept("guandu", "premises.handover-area", area("100.2", 501))).isTrue();
    assertThat(kept("guandu", "premises.handover-area", area("100.19", 501))).isFalse();
    assertThat(kept("guandu", "premises.handover-area", area("20", 100))).isTrue();
  }

  private static Measured area(String metres, long households) {
    return Measured.of(
        Formula.PER_HUNDRED,
        new Input("area", Unit.SQUARE_METRES, Share.parse(metres)),
        count("households", Unit.HOUSEHOLDS, households));
  }

  /** An odd total of 1,000.01 yuan is matched as 500.01 and 500.00; two fen apart is refused. */
  @Test
  void matchedMoneyMayDifferByOneFen() {
    assertThat(kept("nanjing", "projects.match-tolerance", gap("500.01", "500.00"))).isTrue();
    assertThat(kept("nanjing", "projects.match-tolerance", gap("500.00", "500.01"))).isTrue();
    assertThat(kept("nanjing", "projects.match-tolerance", gap("500.02", "500.00"))).isFalse();
    assertThat(
            kept("nanjing", "projects.match-ratio", Measured.share(fee("500.00"), fee("500.00"))))
        .isTrue();
  }

  private static Measured gap(String city, String district) {
    return Measured.of(Formula.GAP, fee(city), fee(district));
  }

  @Test
  void densityIsExactForAnyNumberOfPeople() {
    var people = count("people", Unit.PEOPLE, 29_999);
    var thirty = count("organisations", Unit.ORGANISATIONS, 30);
    var measured = Measured.of(Formula.PER_TEN_THOUSAND, thirty, people);
    assertThat(kept("gansu", "organisations.per-10000-people", measured)).isTrue();
    var more = count("people", Unit.PEOPLE, 30_001);
    measured = Measured.of(Formula.PER_TEN_THOUSAND, thirty, more);
    assertThat(kept("gansu", "organisations.per-10000-people", measured)).isFalse();
  }

  /** Two weights are summed before they are held against sixty percent. */
  @Test
  void twoWeightsCountTogether() {
    var committee = Measured.share("committee", Share.parse("35%"));
    var satisfied = Measured.share("satisfaction", Share.parse("25%"));
    var both = Measured.of(Formula.SUM, committee, satisfied);
    assertThat(kept("nanjing", "evaluation.residents-weight", both)).isTrue();
    var less = Measured.share("satisfaction", Share.parse("24.99%"));
    both = Measured.of(Formula.SUM, committee, less);
    assertThat(kept("nanjing", "evaluation.residents-weight", both)).isFalse();
  }
}
