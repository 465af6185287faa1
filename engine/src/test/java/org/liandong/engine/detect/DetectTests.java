package org.liandong.engine.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liandong.engine.BadInput;
import org.liandong.engine.Benchmarks;
import org.liandong.engine.Run;

class DetectTests {
  @TempDir private Path folder;

  @Test
  void realHomesAreWatchedWithFewerAlarmsThanAnyRuleAsFast() throws IOException {
    var problem = Problem.read(Benchmarks.file("meter/daiad_8_users.csv"));
    var solution = DetectCommand.solve(problem, 60, run());
    assertThat(solution.homes()).hasSize(8);
    assertThat(solution.alarmsPerHouseholdDay()).isLessThanOrEqualTo(0.02);
    var planted = Objects.requireNonNull(solution.planted());
    assertThat(planted.medianHours()).isLessThan(20);
    assertThat(planted.equalRuleAlarmsPerHouseholdDay())
        .isGreaterThan(3 * solution.alarmsPerHouseholdDay());
  }

  @Test
  void moreAlarmsAllowedFindSilencesAsFastAsTwelveHoursWithFewerAlarms() throws IOException {
    var problem = Problem.read(Benchmarks.file("meter/daiad_8_users.csv"));
    var solution = DetectCommand.solve(problem, 60, 0.05, run());
    var planted = Objects.requireNonNull(solution.planted());
    assertThat(planted.medianHours()).isLessThan(12.5);
    assertThat(solution.alarmsPerHouseholdDay())
        .isLessThan(0.7 * planted.rule12AlarmsPerHouseholdDay())
        .isLessThan(0.7 * planted.equalRuleAlarmsPerHouseholdDay());
  }

  @Test
  void theSameFileAndSeedGiveTheSameAnswerInAnyOrderOfLines() throws IOException {
    var file = Benchmarks.file("meter/daiad_8_users.csv");
    var lines = new ArrayList<>(Files.readAllLines(file).subList(0, 12_000));
    var header = lines.removeFirst();
    var one = write(header + "\n" + String.join("\n", lines));
    var first = DetectCommand.solve(Problem.read(one), 10, run());
    var two = write(header + "\n" + String.join("\n", lines.reversed()));
    var second = DetectCommand.solve(Problem.read(two), 10, run());
    assertThat(second).isEqualTo(first);
  }

  @Test
  void smokeInAFileIsCalledAtOnce() throws IOException {
    var file =
        write(
            """
            home,meter,at,value
            a,smoke,2026-11-28T07:30:00,0
            a,smoke,2026-11-28T07:31:00,1
            """);
    var alarms = DetectCommand.solve(Problem.read(file), 0, run()).homes().getFirst().alarms();
    assertThat(alarms).extracting(Solution.Called::found).containsExactly("2026-11-28T07:31");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      delimiter = '|',
      value = {
        "hello|:1: the first line is none of",
        "home,meter,at,value|has no reading",
        "home,meter,at,value\\na,water,2026-11-28T07:30:00|:2: a reading has 4 columns, this one 3",
        "home,meter,at,value\\na,gas,2026-11-28T07:30:00,1|:2: unknown meter gas",
        "home,meter,at,value\\na,water,yesterday,1|:2: no time: yesterday",
        "home,meter,at,value\\na,water,2026-11-28T07:30:00,Infinity|:2: no number: Infinity",
        "home,meter,at,value\\n,water,2026-11-28T07:30:00,1|:2: a reading without a home",
      })
  void aBadFileIsRefusedWithLineAndReason(String text, String reason) throws IOException {
    var file = write(text.replace("\\n", "\n"));
    assertThatThrownBy(() -> Problem.read(file))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining(reason);
  }

  @Test
  void anotherEncodingIsRefused() throws IOException {
    var file = Files.write(folder.resolve("x.csv"), "home,meter".getBytes(StandardCharsets.UTF_16));
    assertThatThrownBy(() -> Problem.read(file)).isInstanceOf(BadInput.class);
  }

  private Path write(String text) throws IOException {
    return Files.writeString(folder.resolve("x.csv"), text);
  }

  private static Run run() {
    return Run.of(Duration.ofSeconds(30), 1);
  }
}
