package org.liandong.engine.detect;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the watch found in a file.
 *
 * @param homes meter by meter
 * @param householdDays days with readings behind the learning time, all meters together
 * @param alarmsPerHouseholdDay alarms for want of use in those days
 * @param planted how fast silences made by hand were found, when asked for
 * @param explanation in words
 * @param checked what the checker said
 */
public record Solution(
    List<Found> homes,
    double householdDays,
    double alarmsPerHouseholdDay,
    @Nullable Comparison planted,
    List<String> explanation,
    String checked) {

  /**
   * One meter.
   *
   * @param home its id
   * @param meter what it measures
   * @param readings how many
   * @param days with readings, behind the learning time
   * @param alarms in those days, and smoke at any time
   * @param unheard when the meter itself fell silent behind a deadline
   * @param medianHours until a planted silence was found; absent without any
   */
  public record Found(
      String home,
      Meter meter,
      int readings,
      int days,
      List<Called> alarms,
      List<Called> unheard,
      @Nullable Double medianHours) {}

  /** An alarm with its times as a clock shows them. */
  public record Called(Alarm.Reason reason, String since, String due, String found) {}

  /**
   * The watch beside rules that call a fixed number of hours after the last use.
   *
   * @param silences planted; those that began while an alarm stood already are left out
   * @param found within fourteen days
   * @param medianHours until found
   * @param meanHours until found, the ones not found with fourteen days
   * @param rule12AlarmsPerHouseholdDay false alarms of the rule of twelve hours
   * @param rule12MedianHours its delay
   * @param equalRuleHours the rule whose median delay is the watch's
   * @param equalRuleAlarmsPerHouseholdDay its false alarms
   */
  public record Comparison(
      int silences,
      int found,
      double medianHours,
      double meanHours,
      double rule12AlarmsPerHouseholdDay,
      double rule12MedianHours,
      double equalRuleHours,
      double equalRuleAlarmsPerHouseholdDay) {}
}
