package org.liandong.engine.detect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeSet;

/** Runs a meter's readings through its {@link Home}, and plants silences in them. */
final class Watch {
  private static final long HOUR = 3600;
  private static final long DAY = 24 * HOUR;

  private final Series series;
  private final Home home;
  private final List<Alarm> alarms = new ArrayList<>();
  private final List<Planted> planted = new ArrayList<>();
  private final List<Double> silences = new ArrayList<>();

  private Watch(Series series, double alarmsPerDay) {
    this.series = series;
    this.home = new Home(series.home(), series.meter(), alarmsPerDay);
  }

  /**
   * What a meter's readings came to.
   *
   * @param days with readings, behind the learning time
   * @param alarms behind the learning time, and all of smoke
   * @param planted the silences planted
   * @param silences hours of every silence that ended, or not, behind the learning time
   */
  record Outcome(
      Series series, int days, List<Alarm> alarms, List<Planted> planted, List<Double> silences) {
    long called() {
      return alarms.stream().filter(a -> a.reason() == Alarm.Reason.NO_USE).count();
    }
  }

  /**
   * @param plants how many silences to plant, 0 for none
   * @param seed of where
   * @param alarmsPerDay what a home may raise
   */
  static Outcome over(Series series, int plants, long seed, double alarmsPerDay) {
    if (series.meter() == Meter.WAVE) return wave(series);
    var watch = new Watch(series, alarmsPerDay);
    watch.go(watch.starts(plants, seed));
    return new Outcome(series, watch.days(), watch.alarms, watch.planted, watch.silences);
  }

  private static Outcome wave(Series series) {
    var alarms =
        Wave.over(series.at(), series.total()).stream()
            .map(i -> series.at()[i])
            .map(at -> new Alarm(series.home(), Alarm.Reason.STRANGE, at, at, at))
            .toList();
    return new Outcome(series, 0, alarms, List.of(), List.of());
  }

  private long learned() {
    return series.at()[0] + Home.LEARNING_DAYS * DAY;
  }

  private TreeSet<Long> starts(int plants, long seed) {
    var starts = new TreeSet<Long>();
    long span = (series.last() - Planted.DAYS * DAY - learned()) / HOUR;
    if (series.meter() == Meter.SMOKE || span <= 0) return starts;
    var random = new SplittableRandom(seed ^ series.home().hashCode());
    for (int i = 0; i < plants; i++) starts.add(learned() + random.nextLong(span) * HOUR);
    return starts;
  }

  private void go(TreeSet<Long> starts) {
    double silence = 0;
    for (int i = 0; i < series.size(); i++) {
      long at = series.at()[i];
      if (i > 0) while (!starts.isEmpty() && starts.first() < at) plant(starts.removeFirst(), i);
      ticks(home, i).ifPresent(this::note);
      home.reading(at, series.total()[i]).ifPresent(this::note);
      if (at < learned() || series.meter() == Meter.SMOKE) continue;
      double now = (at - home.lastUse()) / (double) HOUR;
      if (now < silence) silences.add(silence);
      silence = now;
    }
    silences.add(silence);
  }

  private void note(Alarm alarm) {
    if (alarm.reason() == Alarm.Reason.SMOKE || alarm.found() >= learned()) alarms.add(alarm);
  }

  /** The timer, every hour of a long gap before reading {@code i}. */
  private Optional<Alarm> ticks(Home of, int i) {
    if (i == 0) return Optional.empty();
    long from = series.at()[i - 1];
    long until = Math.min(series.at()[i], from + 60 * DAY);
    for (long now = from + DAY; now < until; now += HOUR) {
      var alarm = of.tick(now);
      if (alarm.isPresent()) return alarm;
    }
    return Optional.empty();
  }

  /** A copy of the home goes on with a meter that stands still. */
  private void plant(long start, int next) {
    if (home.called()) return;
    var copy = Home.of(home.memory());
    double still = series.total()[next - 1];
    long found = Planted.NEVER;
    for (int i = next; i < series.size() && series.at()[i] < start + Planted.DAYS * DAY; i++) {
      var alarm = copy.reading(series.at()[i], still);
      if (alarm.isPresent()) {
        found = alarm.get().found();
        break;
      }
    }
    planted.add(new Planted(start, home.lastUse(), found, (long) home.interval()));
  }

  private int days() {
    int days = 0;
    long last = Long.MIN_VALUE;
    for (long at : series.at()) {
      long day = Math.floorDiv(at, DAY);
      if (at >= learned() && day != last) days++;
      if (at >= learned()) last = day;
    }
    return days;
  }
}
