package org.liandong.engine.detect;

import java.util.List;
import org.liandong.engine.detect.Watch.Outcome;

/**
 * Looks at every alarm again, from the raw readings alone, and counts again what the answer says.
 */
final class Checker {
  private static final double TOLERANCE = 1e-9;

  private Checker() {}

  /**
   * @throws IllegalStateException when an alarm does not hold or a figure is wrong
   */
  static void check(List<Outcome> outcomes, Solution solution) {
    int calls = 0;
    for (var outcome : outcomes) {
      long before = Long.MIN_VALUE;
      for (var alarm : outcome.alarms()) {
        require(alarm.since() <= alarm.due() && alarm.due() <= alarm.found(), "times out of order");
        require(alarm.found() > before, "two alarms at once");
        before = alarm.found();
        if (alarm.reason() != Alarm.Reason.NO_USE) continue;
        calls++;
        require(still(outcome.series(), alarm), "an alarm although the meter ran");
      }
    }
    double days = outcomes.stream().mapToInt(Outcome::days).sum();
    double rate = days == 0 ? 0 : calls / days;
    require(Math.abs(rate - solution.alarmsPerHouseholdDay()) < TOLERANCE, "wrong rate");
  }

  /** Whether between the last sign of life and the alarm the meter ran slower than on average. */
  private static boolean still(Series series, Alarm alarm) {
    int from = series.from(alarm.since());
    int to = series.from(alarm.found());
    double all = 0;
    double here = 0;
    for (int i = 1; i < series.size(); i++) {
      double step = series.total()[i] - series.total()[i - 1];
      if (step < 0 || step > series.meter().most) continue;
      all += step;
      if (i > from && i <= to) here += step;
    }
    double share = (alarm.found() - alarm.since()) / (double) (series.last() - series.at()[0]);
    return here <= Math.max(series.meter().least, all * share);
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) throw new IllegalStateException("the checker disagrees: " + otherwise);
  }
}
