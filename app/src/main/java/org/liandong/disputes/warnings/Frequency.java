package org.liandong.disputes.warnings;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.liandong.base.WorkingDays;
import org.liandong.policy.Measured;
import org.liandong.policy.RuleValue;
import org.liandong.policy.Ruling;
import org.liandong.policy.Unit;

/**
 * So many within so many days: a warning when both rules hold. The days count back from the newest
 * one; what began on the last of them still counts.
 *
 * @param limit how many make a warning
 * @param window how many days are looked back
 */
record Frequency(RuleValue limit, RuleValue window) {

  /** Those of the moments that count, the newest included. */
  List<Instant> counted(List<Instant> all) {
    var newest = all.stream().max(Instant::compareTo).map(Frequency::day).orElseThrow();
    return all.stream().filter(one -> days(day(one), newest) <= window.count()).sorted().toList();
  }

  /** What the two rules say of these moments. */
  List<Ruling> rulings(List<Instant> all) {
    var counted = counted(all);
    long span = days(day(counted.getFirst()), day(counted.getLast()));
    return List.of(
        ruling(limit, "disputes.input.count", Unit.ITEMS, counted.size()),
        ruling(window, "disputes.input.span", Unit.DAYS, span));
  }

  static boolean warns(List<Ruling> rulings) {
    return rulings.stream().allMatch(Ruling::kept);
  }

  static Ruling ruling(RuleValue rule, String input, Unit unit, long value) {
    return Ruling.of(rule, Measured.amount(Measured.count(input, unit, value)));
  }

  private static long days(LocalDate from, LocalDate to) {
    return ChronoUnit.DAYS.between(from, to);
  }

  private static LocalDate day(Instant moment) {
    return moment.atZone(WorkingDays.ZONE).toLocalDate();
  }
}
