package org.liandong.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.liandong.Covers;

/** The traffic light exactly at its boundaries: the stages of 和谐社区达标, 48 and then 79. */
class LightTests {
  private static final LocalDate SINCE = LocalDate.of(2010, 1, 1);
  private static final LocalDate FIRST = LocalDate.of(2012, 12, 31);
  private static final List<Plan.Stage> STAGES =
      List.of(new Plan.Stage(FIRST, 4_800), new Plan.Stage(LocalDate.of(2015, 12, 31), 7_900));

  @Test
  @Covers("KPI-03")
  void aStageIsReachedOnItsDayByExactlyItsGoalAndMissedByOneHundredthLess() {
    assertThat(at(4_800, FIRST)).isEqualTo(Light.GREEN);
    assertThat(at(4_799, FIRST)).isEqualTo(Light.RED);
    assertThat(at(4_799, FIRST.plusYears(1))).isEqualTo(Light.RED);
    assertThat(at(4_799, FIRST.minusDays(1))).as("not due yet").isEqualTo(Light.GREEN);
  }

  @Test
  @Covers("KPI-02")
  void thePaceBetweenTwoStagesIsEvenAndExact() {
    // 1,095 days from stage to stage, 3,100 hundredths: after 365 days a third of it is 1,033.33
    var third = FIRST.plusDays(365);
    assertThat(at(4_800 + 1_034, third)).isEqualTo(Light.GREEN);
    assertThat(at(4_800 + 1_033, third)).isEqualTo(Light.YELLOW);
    assertThat(at(0, SINCE)).isEqualTo(Light.GREEN);
    assertThat(at(0, SINCE.plusDays(1))).isEqualTo(Light.YELLOW);
  }

  @Test
  void afterTheLastStageOnlyItCounts() {
    var after = LocalDate.of(2016, 1, 1);
    assertThat(at(7_900, after)).isEqualTo(Light.GREEN);
    assertThat(at(7_899, after)).isEqualTo(Light.RED);
  }

  private static Light at(long value, LocalDate day) {
    return Light.of(value, day, SINCE, 0, STAGES);
  }
}
