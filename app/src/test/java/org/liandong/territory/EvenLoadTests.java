package org.liandong.territory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.liandong.Covers;
import org.liandong.base.Share;

class EvenLoadTests {
  private static final Share FIFTH = Share.parse("20%");

  @Test
  @Covers("GRD-01")
  void exactlyTheLimitIsKeptAndOneHouseholdMoreIsNot() {
    assertThat(new EvenLoad(List.of(120, 80)).within(FIFTH)).isTrue();
    assertThat(new EvenLoad(List.of(121, 80)).within(FIFTH)).isFalse();
    assertThat(new EvenLoad(List.of(120, 79)).within(FIFTH)).isFalse();
  }

  @Test
  void countsTheFurthestEitherWay() {
    assertThat(new EvenLoad(List.of(100, 100, 40)).deviation()).isEqualTo(Share.of(1, 2));
    assertThat(new EvenLoad(List.of(1, 1, 1)).deviation()).isEqualTo(Share.of(0, 1));
  }

  @Test
  void nothingToShareOutIsEven() {
    assertThat(new EvenLoad(List.of()).within(FIFTH)).isTrue();
    assertThat(new EvenLoad(List.of(0, 0)).within(FIFTH)).isTrue();
  }
}
