package org.liandong.engine.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liandong.engine.Main;

class RouteCommandTests {
  private static final String PLAN =
      """
      {"patients": [
        {"id": "p1", "time_window": [0, 60], "required_caregivers": [{"service": "s", "duration": 5}],
         "fixed": true, "usual_caregiver": "c1"},
        {"id": "p2", "time_window": [0, 60],
         "required_caregivers": [{"service": "s", "duration": 5}, {"service": "s", "duration": 5}],
         "synchronization": {"type": "sequential", "distance": [30, 45]}}],
       "caregivers": [{"id": "c1", "abilities": ["s"], "working_hours": [0, 480]},
                      {"id": "c2", "abilities": ["s"], "breaks": [[10, 20]]}],
       "distances": [[0, 3, 4], [3, 0, 5], [4, 5, 0]]}
      """;

  @TempDir private Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void homeCareIsPlannedAndChecked() throws IOException {
    assertThat(run(PLAN.getBytes(StandardCharsets.UTF_8))).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("\"unassigned\" : [ ]", "plan and cost agreed", "\"max_tardiness\" : 0.0");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"caregivers\"|\"carers\"|a list caregivers is expected",
        "[30, 45]|[30]|p2 distance: a list of numbers is expected",
        "sequential|never|p2: unknown synchronization never",
        "\"duration\": 5|\"duration\": -5|p1: a negative duration",
        "[0, 3, 4]|[0, 3]|row 0 of the distances has 2 numbers",
        "[0, 3, 4]|[0, -3, 4]|row 0 of the distances has -3.0",
        "\"p2\"|\"p1\"|p1: is there twice",
        "\"c2\"|\"c1\"|carer c1 is there twice",
        "[0, 480]|[480, 0]|c1: ends before the begin",
        "]}|]|no JSON",
      })
  void badHomeCareIsOneLineAndCodeTwo(String from, String to, String reason) throws IOException {
    assertThat(run(PLAN.replace(from, to).getBytes(StandardCharsets.UTF_8))).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8).lines())
        .singleElement()
        .asString()
        .contains(reason);
  }

  @Test
  void otherEncodingsAndNoiseAreOneLineAndCodeTwo() throws IOException {
    for (var charset : new Charset[] {StandardCharsets.UTF_16, StandardCharsets.UTF_16LE}) {
      err.reset();
      assertThat(run(PLAN.getBytes(charset))).isEqualTo(2);
      assertThat(err.toString(StandardCharsets.UTF_8).lines()).hasSize(1);
    }
    err.reset();
    assertThat(run("{{{{{{".repeat(100_000).getBytes(StandardCharsets.UTF_8))).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8).lines()).hasSize(1);
  }

  private int run(byte[] text) throws IOException {
    var file = Files.write(folder.resolve("visits.json"), text);
    return Main.run(print(out), print(err), "route", file.toString(), "--time-limit", "0.2");
  }

  private static PrintStream print(ByteArrayOutputStream to) {
    return new PrintStream(to, true, StandardCharsets.UTF_8);
  }
}
