package org.liandong.requests.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liandong.Covers;
import org.liandong.requests.Aside;
import org.liandong.requests.Fact.Holder;
import org.liandong.requests.Stage;
import org.liandong.requests.Standing;

/** Note N12, row by row: each way to polish the rate is counted as what it is. */
class ResolutionTests {
  private static final Instant SUBMITTED = Instant.parse("2026-03-02T01:00:00Z");
  private static final Instant DUE = SUBMITTED.plus(Duration.ofDays(5));

  @ParameterizedTest
  @Covers({"NEJ-08"})
  @CsvSource({
    "WAITING,   1, -1, OPEN",
    "WAITING,   1,  0, OPEN",
    "WAITING,   1,  1, OVERDUE",
    "WORKING,   1,  1, OVERDUE",
    "ANSWERED,  1,  1, ANSWERED",
    "CONFIRMED, 1,  1, CONFIRMED",
    "LAPSED,    1,  1, SILENT",
    "WORKING,   2, -1, REOPENED",
    "ANSWERED,  2, -1, REOPENED",
    "CONFIRMED, 2, -1, REOPENED",
    "LAPSED,    2, -1, REOPENED",
    "CONFIRMED, 5, -1, REOPENED",
    "WITHDRAWN, 1,  1, WITHDRAWN",
    "WITHDRAWN, 2,  1, WITHDRAWN",
    "MERGED,    1,  1, DUPLICATE",
    "MERGED,    2,  1, REOPENED",
  })
  void countsAs(Stage stage, int round, int millisAfterDue, Resolution expected) {
    var standing =
        new Standing(stage, Holder.COMMUNITY, SUBMITTED, DUE, round, null, 3, Aside.NONE);
    assertThat(Resolution.of(standing, DUE.plusMillis(millisAfterDue))).isEqualTo(expected);
  }

  @Test
  void timeAloneMakesOpenWorkOverdueAtItsDueMoment() {
    var standing =
        new Standing(Stage.WORKING, Holder.COMMUNITY, SUBMITTED, DUE, 1, null, 2, Aside.NONE);
    var recheck = Resolution.recheck(standing, DUE);
    assertThat(recheck).isEqualTo(DUE.plusMillis(1));
    assertThat(Resolution.of(standing, recheck)).isEqualTo(Resolution.OVERDUE);
    assertThat(Resolution.recheck(standing, recheck)).isNull();
  }
}
