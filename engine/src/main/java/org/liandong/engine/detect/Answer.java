package org.liandong.engine.detect;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;
import org.liandong.engine.detect.Solution.Called;
import org.liandong.engine.detect.Solution.Comparison;
import org.liandong.engine.detect.Solution.Found;
import org.liandong.engine.detect.Watch.Outcome;

/** Puts the outcomes of all meters together. */
final class Answer {
  private static final double STEP = 0.25;

  private final List<Outcome> outcomes;

  Answer(List<Outcome> outcomes) {
    this.outcomes = outcomes;
  }

  Solution solution() {
    double days = outcomes.stream().mapToInt(Outcome::days).sum();
    double rate = days == 0 ? 0 : outcomes.stream().mapToLong(Outcome::called).sum() / days;
    var planted = comparison(days);
    return new Solution(
        outcomes.stream().map(Answer::found).toList(),
        days,
        rate,
        planted,
        words(rate, planted),
        "every alarm and figure agreed");
  }

  private static Found found(Outcome outcome) {
    var hours = outcome.planted().stream().mapToDouble(Planted::hours);
    return new Found(
        outcome.series().home(),
        outcome.series().meter(),
        outcome.series().size(),
        outcome.days(),
        called(outcome, false),
        called(outcome, true),
        outcome.planted().isEmpty() ? null : median(hours));
  }

  private static List<Called> called(Outcome outcome, boolean unheard) {
    return outcome.alarms().stream()
        .filter(alarm -> unheard == (alarm.reason() == Alarm.Reason.NO_WORD))
        .map(Answer::called)
        .toList();
  }

  private static Called called(Alarm alarm) {
    return new Called(
        alarm.reason(), clock(alarm.since()), clock(alarm.due()), clock(alarm.found()));
  }

  static String clock(long seconds) {
    return LocalDateTime.ofEpochSecond(seconds, 0, ZoneOffset.UTC).toString();
  }

  private @Nullable Comparison comparison(double days) {
    var planted = outcomes.stream().flatMap(outcome -> outcome.planted().stream()).toList();
    if (planted.isEmpty()) return null;
    double median = median(planted.stream().mapToDouble(Planted::hours));
    double equal = STEP;
    while (delay(planted, equal) < median) equal += STEP;
    return new Comparison(
        planted.size(),
        (int) planted.stream().filter(one -> one.found() != Planted.NEVER).count(),
        median,
        planted.stream().mapToDouble(Planted::hours).average().orElse(0),
        alarms(12) / days,
        delay(planted, 12),
        equal,
        alarms(equal) / days);
  }

  private static double delay(List<Planted> planted, double rule) {
    // a silence that the rule has already called is left out, as the watch's own are
    var hours =
        planted.stream()
            .filter(one -> one.start() - one.lastUse() <= rule * 3600)
            .mapToDouble(one -> one.hoursOfRule(rule))
            .toArray();
    return hours.length == 0 ? 0 : median(DoubleStream.of(hours));
  }

  private double alarms(double rule) {
    return outcomes.stream()
        .flatMap(outcome -> outcome.silences().stream())
        .filter(silence -> silence > rule)
        .count();
  }

  /** The middle one, of two the upper. */
  static double median(DoubleStream values) {
    var sorted = values.sorted().toArray();
    return sorted[sorted.length / 2];
  }

  private static List<String> words(double rate, @Nullable Comparison planted) {
    var words = new ArrayList<String>();
    words.add(
        String.format(Locale.ROOT, "The watch called %.4f times per household and day.", rate));
    if (planted == null) return words;
    words.add(
        String.format(
            Locale.ROOT,
            "Of %d planted silences it found half within %.1f hours.",
            planted.silences(),
            planted.medianHours()));
    words.add(
        String.format(
            Locale.ROOT,
            "A fixed rule as fast calls after %.2f hours, %.4f times per household and day.",
            planted.equalRuleHours(),
            planted.equalRuleAlarmsPerHouseholdDay()));
    return words;
  }
}
