package org.liandong.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.liandong.Covers;
import org.liandong.PlatformTest;
import org.liandong.base.PlaceCode;
import org.springframework.beans.factory.annotation.Autowired;

/** What holds where. */
@PlatformTest
@Covers("Z-03")
class RulesTests {
  private static final PlaceCode SHUANGQIAO = new PlaceCode("530111001001");
  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  @Autowired Rules rules;
  @Autowired Catalogues catalogues;
  @Autowired Calendars calendars;

  @Test
  void theBasePackHoldsEverywhere() {
    var value = rules.value("requests.reopen-days", SHUANGQIAO, DAY);
    assertThat(value.count()).isEqualTo(15);
    assertThat(value.origin().label()).isEqualTo("base 1");
    assertThat(value.definition().reading()).isTrue();
  }

  @Test
  void aLongerNameFallsBackToTheShorterOne() {
    assertThat(rules.value("requests.answer-days.building.leak", SHUANGQIAO, DAY).count())
        .isEqualTo(1);
    assertThat(rules.value("requests.answer-days.facilities.lighting", SHUANGQIAO, DAY).count())
        .isEqualTo(3);
    assertThat(rules.value("requests.answer-days.other", SHUANGQIAO, DAY).count()).isEqualTo(5);
    assertThatThrownBy(() -> rules.value("requests", SHUANGQIAO, DAY))
        .hasMessageContaining("no value of requests");
  }

  @Test
  void categoriesAreFoundByWhatPeopleWrite() {
    var categories = catalogues.current("request-categories", SHUANGQIAO, DAY);
    assertThat(categories.match("我家门口的路灯不亮已经一个星期了").orElseThrow().code())
        .isEqualTo("facilities.lighting");
    assertThat(categories.match("楼上漏水把我家墙面潮湿").orElseThrow().code()).isEqualTo("building.leak");
    assertThat(categories.match("谢谢")).isEmpty();
    assertThat(categories.children("traffic")).hasSize(4);
  }
}
