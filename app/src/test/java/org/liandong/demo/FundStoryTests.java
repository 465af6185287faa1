package org.liandong.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FundStoryTests {
  @Test
  void everyFundIsMarkedAndSoIsEveryNameInIt() {
    var funds = Script.read().funds();
    assertThat(funds).hasSize(3);
    for (var fund : funds) {
      assertThat(fund.name()).endsWith("（示例）");
      for (var step : fund.steps())
        if (step.partner() != null) assertThat(step.partner()).endsWith("（示例）");
    }
  }
}
