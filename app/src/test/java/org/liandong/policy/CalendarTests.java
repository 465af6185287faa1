package org.liandong.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.liandong.As.actor;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liandong.Covers;
import org.liandong.PlatformTest;
import org.liandong.base.Absent;
import org.liandong.base.Position;
import org.liandong.base.WorkingDays;
import org.liandong.policy.CalendarImports.Notice;
import org.springframework.beans.factory.annotation.Autowired;

/** Working days around the holidays of 2025 and 2026, and what is said of other years. */
@PlatformTest
@Covers("Z-09")
class CalendarTests {
  @Autowired Calendars calendars;
  @Autowired CalendarImports imports;

  private static Instant at(String day, int hour) {
    return LocalDate.parse(day).atTime(LocalTime.of(hour, 0)).atZone(WorkingDays.ZONE).toInstant();
  }

  @ParameterizedTest
  @CsvSource({
    "2025-01-26,true", // Sunday, worked
    "2025-01-27,true", // Monday before the eve
    "2025-01-28,false", // the eve
    "2025-02-04,false", // the last day off
    "2025-02-05,true",
    "2025-02-08,true", // Saturday, worked
    "2025-04-27,true",
    "2025-10-08,false",
    "2025-10-11,true",
    "2026-01-01,false",
    "2026-01-02,false",
    "2026-01-04,true", // Sunday, worked
    "2026-02-13,true",
    "2026-02-14,true", // Saturday, worked
    "2026-02-15,false", // Sunday, the first day off
    "2026-02-16,false",
    "2026-02-23,false", // Monday, the last day off
    "2026-02-24,true",
    "2026-02-28,true", // Saturday, worked
    "2026-03-01,false",
    "2026-09-20,true",
    "2026-09-25,false",
    "2026-10-07,false",
    "2026-10-08,true",
    "2026-10-10,true"
  })
  void aDayIsWorkedOrNot(LocalDate day, boolean worked) {
    assertThat(calendars.workingDays().working(day)).isEqualTo(worked);
  }

  /** Friday before Spring Festival 2026: the 14th is worked, then nine days pass. */
  @Test
  void aTermRunsAcrossSpringFestival() {
    var days = calendars.workingDays();
    assertThat(days.due(at("2026-02-13", 10), 1)).isEqualTo(at("2026-02-14", 18));
    assertThat(days.due(at("2026-02-13", 10), 2)).isEqualTo(at("2026-02-24", 18));
    assertThat(days.due(at("2026-02-14", 23), 1)).isEqualTo(at("2026-02-24", 18));
    assertThat(days.due(at("2026-02-20", 10), 5)).isEqualTo(at("2026-02-28", 18));
    assertThat(days.between(at("2026-02-13", 10), at("2026-02-24", 10))).isEqualTo(2);
  }

  /** The eve of 2025 is a Tuesday; the Sunday before it is worked. */
  @Test
  void theNoticeOfTwentyTwentyFiveIsAnother() {
    var days = calendars.workingDays();
    assertThat(days.due(at("2025-01-24", 10), 1)).isEqualTo(at("2025-01-26", 18));
    assertThat(days.due(at("2025-01-27", 10), 1)).isEqualTo(at("2025-02-05", 18));
    assertThat(days.due(at("2025-01-27", 10), 4)).isEqualTo(at("2025-02-08", 18));
  }

  @Test
  void ayearWithoutANoticeIsNotCertain() {
    assertThat(calendars.years()).contains(2025, 2026).doesNotContain(2024, 2027);
    assertThat(calendars.certain(LocalDate.of(2025, 1, 1), LocalDate.of(2026, 12, 31))).isTrue();
    assertThat(calendars.certain(at("2026-12-30", 10), at("2027-01-04", 10))).isFalse();
    assertThat(calendars.certain(LocalDate.of(2024, 12, 31), LocalDate.of(2025, 1, 1))).isFalse();
  }

  private static final Notice NOTICE =
      new Notice(2027, "2027年部分节假日安排(示例)", "示例〔2026〕1号", LocalDate.of(2026, 11, 20), "示例");

  @Test
  void aLaterYearIsTakenFromItsNotice() {
    var admin = actor("管理员(示例)", Position.ADMINISTRATOR, "");
    var rows = "日期,类型,节假日\n2027-01-01,放假,元旦\n2027-01-02,放假,元旦\n2027/1/3,上班,\n";
    assertThat(imports.take(admin, NOTICE, rows.getBytes(StandardCharsets.UTF_8)))
        .extracting(it -> it.line() + " " + it.problem())
        .containsExactly("4 NOT_A_DAY");
    assertThat(calendars.years()).doesNotContain(2027);
    var right = rows.replace("2027/1/3", "2027-01-03");
    assertThat(imports.take(admin, NOTICE, right.getBytes(StandardCharsets.UTF_8))).isEmpty();
    assertThat(calendars.certain(at("2026-12-30", 10), at("2027-01-04", 10))).isTrue();
    assertThat(calendars.workingDays().working(LocalDate.of(2027, 1, 1))).isFalse();
    assertThat(calendars.workingDays().working(LocalDate.of(2027, 1, 3))).isTrue();
  }

  @Test
  void aCorrectedYearIsAnotherVersion() {
    var admin = actor("管理员(示例)", Position.ADMINISTRATOR, "");
    imports.take(admin, NOTICE, "day,kind\n2027-01-01,off\n".getBytes(StandardCharsets.UTF_8));
    imports.take(admin, NOTICE, "day,kind\n2027-01-04,off\n".getBytes(StandardCharsets.UTF_8));
    assertThat(calendars.workingDays().working(LocalDate.of(2027, 1, 1))).isTrue();
    assertThat(calendars.workingDays().working(LocalDate.of(2027, 1, 4))).isFalse();
  }

  @Test
  void onlyTheNationsAdministratorTakesAYear() {
    var county = actor("管理员(示例)", Position.ADMINISTRATOR, "530111");
    assertThatThrownBy(() -> imports.take(county, NOTICE, new byte[0])).isInstanceOf(Absent.class);
  }
}
