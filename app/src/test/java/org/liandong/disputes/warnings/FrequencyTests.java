package org.liandong.disputes.warnings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.liandong.Covers;
import org.liandong.PlatformTest;
import org.liandong.World;
import org.liandong.base.PlaceCode;
import org.liandong.base.WorkingDays;
import org.liandong.policy.Rules;
import org.springframework.beans.factory.annotation.Autowired;

/** So many within so many days, exactly at the boundary of the base pack: 3 in 30 days. */
@PlatformTest
class FrequencyTests {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);

  @Autowired Rules rules;

  @Test
  @Covers("CON-03")
  void threeWithinThirtyDaysWarnAndTwoDoNot() {
    assertThat(warns(0, 30, 1)).isTrue();
    assertThat(warns(0, 31, 1)).isFalse();
    assertThat(warns(0, 1)).isFalse();
    assertThat(warns(0, 0, 0)).isTrue();
  }

  @Test
  void theRulingsSayHowManyAndHowFarApart() {
    var rulings = frequency().rulings(moments(0, 30, 29, 31));
    assertThat(rulings.getFirst().measured().result().part().intValue()).isEqualTo(3);
    assertThat(rulings.getLast().measured().result().part().intValue()).isEqualTo(30);
  }

  @Test
  void aBuildingIsWatchedAsItsCompoundAndAGridAsItsCommunity() {
    assertThat(Lookout.watched(World.BUILDING_1)).isEqualTo(World.COMPOUND_1);
    assertThat(Lookout.watched(World.GRID_1)).isEqualTo(World.COMMITTEE);
    assertThat(Lookout.watched(new PlaceCode("530111001001"))).isEqualTo(World.COMMITTEE);
  }

  private boolean warns(int... daysAgo) {
    return Frequency.warns(frequency().rulings(moments(daysAgo)));
  }

  private static List<Instant> moments(int... daysAgo) {
    return Arrays.stream(daysAgo)
        .mapToObj(days -> TODAY.minusDays(days).atStartOfDay(WorkingDays.ZONE).toInstant())
        .toList();
  }

  private Frequency frequency() {
    return new Frequency(
        rules.value("disputes.warning-count", World.COMMITTEE, TODAY),
        rules.value("disputes.warning-days", World.COMMITTEE, TODAY));
  }
}
