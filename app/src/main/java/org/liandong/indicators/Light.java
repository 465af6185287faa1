package org.liandong.indicators;

import java.math.BigInteger;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.liandong.indicators.Plan.Stage;

/**
 * The traffic light of a row: red when a stage was missed, yellow behind the pace to the next one,
 * green otherwise.
 */
public enum Light {
  GREEN,
  YELLOW,
  RED;

  /**
   * How a value stands. Stages are in order; the pace between two of them is even, and exact.
   *
   * @param base what was there when the plan began
   */
  static Light of(long value, LocalDate today, LocalDate since, long base, List<Stage> stages) {
    if (missed(value, today, stages)) return RED;
    var from = new Stage(since, base);
    for (var stage : stages) {
      if (today.isBefore(stage.due())) return onPace(value, today, from, stage) ? GREEN : YELLOW;
      from = stage;
    }
    return GREEN;
  }

  private static boolean missed(long value, LocalDate today, List<Stage> stages) {
    return stages.stream()
        .filter(stage -> !today.isBefore(stage.due()))
        .reduce((_, later) -> later)
        .filter(last -> value < last.goal())
        .isPresent();
  }

  /** (value - from) * whole time >= (goal - from) * time gone, in whole numbers. */
  private static boolean onPace(long value, LocalDate today, Stage from, Stage to) {
    var gone = BigInteger.valueOf(Math.max(0, ChronoUnit.DAYS.between(from.due(), today)));
    var whole = BigInteger.valueOf(ChronoUnit.DAYS.between(from.due(), to.due()));
    var reached = BigInteger.valueOf(value - from.goal()).multiply(whole);
    return reached.compareTo(BigInteger.valueOf(to.goal() - from.goal()).multiply(gone)) >= 0;
  }
}
