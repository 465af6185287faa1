package org.liandong.engine.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.liandong.engine.Benchmarks;
import org.liandong.engine.Run;
import org.liandong.engine.bench.Meters;
import org.liandong.engine.bench.NabScore;

class NabTests {
  @Test
  void silenceIsZeroAndTheFirstRowOfEachWindowAHundred() {
    var window = new NabScore.Window(500, 599);
    assertThat(scored(window, List.of())).isZero();
    assertThat(scored(window, List.of(500))).isEqualTo(100);
    assertThat(scored(window, List.of(599))).isBetween(50.0, 55.0);
    assertThat(scored(window, List.of(500, 550))).isEqualTo(100);
  }

  @Test
  void aFalseAlarmCostsAndTheProbationCounts() {
    var window = new NabScore.Window(500, 599);
    assertThat(scored(window, List.of(300, 500))).isEqualTo(100 - 100 * 0.11 / 2);
    assertThat(scored(window, List.of(149, 500))).isEqualTo(100);
    assertThat(scored(window, List.of(500, 605))).isBetween(99.0, 100.0);
  }

  @Test
  void artificialSeriesAreScoredByThePublishedFormula() throws IOException {
    double score = Meters.nabScore(Benchmarks.file("meter/nab"), Run.of(Duration.ofSeconds(9), 1));
    assertThat(score).isBetween(0.0, 100.0);
  }

  private static double scored(NabScore.Window window, List<Integer> found) {
    var score = new NabScore();
    score.add(1000, List.of(window), found);
    return score.score();
  }
}
