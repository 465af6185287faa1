package org.liandong.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liandong.Covers;
import org.liandong.base.WorkingDays;

/** What a clock says, exactly where it changes; names and numbers covered. */
class WordsOfTimeTests {
  /** Friday 2026-07-10 is off in this calendar. */
  private static final WorkingDays CALENDAR =
      new WorkingDays(Set.of(LocalDate.of(2026, 7, 10)), Set.of());

  @ParameterizedTest
  @Covers("Z-09")
  @CsvSource({
    "2026-07-06T09:00, 2026-07-08T18:00, CALM, ui.left.days, 2",
    "2026-07-06T09:00, 2026-07-07T18:00, SOON, ui.left.days, 1",
    "2026-07-07T09:00, 2026-07-07T18:00, SOON, ui.left.hours, 9",
    "2026-07-07T17:00, 2026-07-07T18:00, SOON, ui.left.hours, 1",
    "2026-07-07T17:01, 2026-07-07T18:00, SOON, ui.left.minutes, 59",
    "2026-07-07T18:00, 2026-07-07T18:00, SOON, ui.left.minutes, 0",
    "2026-07-07T18:01, 2026-07-07T18:00, LATE, ui.late.minutes, 1",
    "2026-07-07T19:00, 2026-07-07T18:00, LATE, ui.late.hours, 1",
    "2026-07-08T09:00, 2026-07-07T18:00, LATE, ui.late.days, 1",
    "2026-07-09T09:00, 2026-07-12T18:00, SOON, ui.left.hours, 81",
    "2026-07-09T09:00, 2026-07-13T18:00, SOON, ui.left.days, 1",
    "2026-07-11T09:00, 2026-07-09T18:00, LATE, ui.late.hours, 39"
  })
  void theClockChangesItsWordsExactlyHere(
      String now, String due, Left.State state, String key, long amount) {
    assertThat(Left.until(at(now), at(due), CALENDAR)).isEqualTo(new Left(state, key, amount));
  }

  private static Instant at(String local) {
    return java.time.LocalDateTime.parse(local).atZone(WorkingDays.ZONE).toInstant();
  }

  @ParameterizedTest
  @CsvSource({"李建国,李**", "王芳,王*", "欧阳修文,欧阳**", "李,李*", "王小明（示例）,王**（示例）", "'',''"})
  void namesAreCovered(String name, String covered) {
    assertThat(Names.masked(name)).isEqualTo(covered);
  }

  @ParameterizedTest
  @CsvSource({"13812345678,138****5678", "1234567,*******"})
  void telephonesAreCovered(String number, String covered) {
    assertThat(Names.phone(number)).isEqualTo(covered);
  }
}
