package org.liandong.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.liandong.Covers;

@Covers("Z-05")
class MoneyTests {
  @Test
  void readsAndWritesYuan() {
    assertThat(Money.parse("100,000.00")).isEqualTo(Money.yuan(100_000));
    assertThat(Money.parse(" 0.5 ").fen()).isEqualTo(50);
    assertThat(new Money(1_234_567)).hasToString("12,345.67");
  }

  @Test
  void refusesAThirdDecimalAndOverflow() {
    assertThatThrownBy(() -> Money.parse("0.005")).isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> new Money(Long.MAX_VALUE).plus(new Money(1)))
        .isInstanceOf(ArithmeticException.class);
  }

  @Test
  void sumsToZero() {
    assertThat(Money.yuan(3).minus(Money.yuan(1)).minus(Money.yuan(2))).isEqualTo(Money.ZERO);
  }
}
