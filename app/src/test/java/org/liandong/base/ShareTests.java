package org.liandong.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.liandong.Covers;

@Covers("Z-05")
class ShareTests {
  private static final Share TEN_PERCENT = Share.parse("10%");

  @Test
  void exactlyTenPercentIsWithinTenPercent() {
    assertThat(Share.of(Money.parse("9800.00"), Money.parse("98,000")).atMost(TEN_PERCENT))
        .isTrue();
    assertThat(Share.of(Money.parse("9800.01"), Money.parse("98,000")).atMost(TEN_PERCENT))
        .isFalse();
    assertThat(Share.of(Money.parse("9800.00"), Money.parse("98,000")).below(TEN_PERCENT))
        .isFalse();
  }

  @Test
  void percentFractionAndDecimalAreTheSame() {
    assertThat(Share.parse("70.3%")).isEqualTo(Share.of(703, 1000)).isEqualTo(Share.parse("0.703"));
    assertThat(Share.parse("1/3")).isEqualTo(Share.of(2, 6)).isEqualTo(Share.of(-1, -3));
  }

  @Test
  void percentNeverRoundsUpOverALimit() {
    assertThat(Share.of(899_999, 1_000_000).percent(1)).isEqualTo("89.9%");
    assertThat(Share.of(9, 10).percent(1)).isEqualTo("90%");
  }

  @Test
  void orderIsExactWhereFloatingPointFails() {
    for (long seed = 0; seed < 2_000; seed++) {
      var random = new SplittableRandom(seed);
      long whole = random.nextLong(1, Long.MAX_VALUE / 2);
      long part = random.nextLong(0, whole);
      assertThat(Share.of(part, whole)).isLessThan(Share.of(part + 1, whole));
    }
  }

  @Test
  void aShareOfNothingIsAnError() {
    assertThatThrownBy(() -> Share.of(1, 0)).isInstanceOf(ArithmeticException.class);
  }
}
