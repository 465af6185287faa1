package org.liandong.engine.detect;

import java.util.Optional;
import org.liandong.engine.detect.Alarm.Reason;

/**
 * One meter of one home. Readings come in as they arrive ({@link #reading}); a timer calls {@link
 * #tick} behind {@link #deadline}. Both look whether the deadline was missed, so that neither a
 * timer that stands still nor a meter that is late hides a silence; one silence is one alarm.
 *
 * <p>The surprise of a silence is the sum over its hours of -ln(1 - p), p being how probable a sign
 * of life was in that hour after the home's habit and tempo: minus the logarithm of how probable so
 * long a silence is. The deadline is where it passes the home's {@link Patience}.
 *
 * <p>Times are seconds since 1970-01-01 00:00 of the local clock. Not for two threads at once.
 */
public final class Home {
  /** The days a home is only learned; until then a silence is called after {@link #PLAIN}. */
  public static final int LEARNING_DAYS = 28;

  /** The deadline while learning, in seconds. */
  public static final long PLAIN = 36 * 3600L;

  private static final long HOUR = 3600;
  private static final double MOST_AN_HOUR = 2;
  private static final double LEAVING = 0.75;
  private static final double FADING = 1e-9;
  private static final int FARTHEST = 24 * 60;
  private static final double MUTE = 24 * 3600;

  private final String id;
  private final Meter meter;
  private final Gauge gauge;
  private final Habit habit;
  private final Tempo tempo;
  private final Patience patience;
  private long begin;
  private long lastUse;
  private double surprise;
  private long open = Long.MIN_VALUE;
  private boolean openUsed;
  private boolean called;
  private boolean mute;

  /** A meter that has not been read yet. */
  public Home(String id, Meter meter) {
    this(id, meter, Patience.ALARMS_PER_DAY);
  }

  /**
   * @param alarmsPerDay the alarms it may raise in a day in the long run: more find silences sooner
   */
  public Home(String id, Meter meter, double alarmsPerDay) {
    this(id, meter, new Gauge(meter), new Habit(), new Tempo(), new Patience(alarmsPerDay));
  }

  private Home(String id, Meter meter, Gauge gauge, Habit habit, Tempo tempo, Patience patience) {
    this.id = id;
    this.meter = meter;
    this.gauge = gauge;
    this.habit = habit;
    this.tempo = tempo;
    this.patience = patience;
  }

  /**
   * A reading has arrived.
   *
   * @param at when it was taken
   * @param total what the meter showed: litres, kilowatt hours; for smoke above 0 is an alarm
   * @return an alarm, when this reading shows one
   */
  public Optional<Alarm> reading(long at, double total) {
    if (meter == Meter.SMOKE) return smoke(at, total);
    boolean first = !gauge.begun();
    long before = gauge.at();
    var sign = gauge.take(at, total);
    if (first && gauge.begun()) {
      begin = at;
      lastUse = at;
      open = Math.floorDiv(at, HOUR);
    }
    if (sign == Gauge.Sign.NOTHING) return Optional.empty();
    patience.passed(at - before);
    mute = false;
    learn(Math.floorDiv(at, HOUR), sign);
    if (sign == Gauge.Sign.USED) used(at);
    return sign == Gauge.Sign.SILENT ? silent(before, at) : Optional.empty();
  }

  private Optional<Alarm> smoke(long at, double level) {
    if (!(level > 0)) {
      called = false;
      return Optional.empty();
    }
    if (called) return Optional.empty();
    called = true;
    return Optional.of(new Alarm(id, Reason.SMOKE, at, at, at));
  }

  /** Closes the hours that are over; of a gap with use in it nobody knows which hour it was. */
  private void learn(long hour, Gauge.Sign sign) {
    if (hour > open) {
      close(open, openUsed);
      long first = Math.max(open + 1, hour - FARTHEST);
      if (sign == Gauge.Sign.SILENT) for (long gap = first; gap < hour; gap++) close(gap, false);
      open = hour;
      openUsed = false;
    }
    openUsed |= sign == Gauge.Sign.USED;
  }

  private void close(long hour, boolean life) {
    tempo.hour(habit.share(hour), life);
    habit.learn(hour, life);
  }

  private void used(long at) {
    lastUse = at;
    surprise = 0;
    called = false;
  }

  private Optional<Alarm> silent(long from, long to) {
    double due = to;
    double limit = patience.limit(0);
    for (long at = Math.max(from, to - FARTHEST * HOUR); at < to; ) {
      long next = Math.min(to, (Math.floorDiv(at, HOUR) + 1) * HOUR);
      double more = rate(Math.floorDiv(at, HOUR)) * (next - at) / HOUR;
      if (surprise <= limit && surprise + more > limit) due = at;
      surprise += more;
      at = next;
    }
    boolean missed = learning(to) ? to - lastUse > PLAIN : surprise > limit;
    return missed ? call(Reason.NO_USE, (long) due, to) : Optional.empty();
  }

  private Optional<Alarm> call(Reason reason, long due, long found) {
    if (called) return Optional.empty();
    called = true;
    patience.alarmed();
    return Optional.of(new Alarm(id, reason, lastUse, Math.min(due, found), found));
  }

  /** The surprise that an hour of silence adds, in nats. */
  private double rate(long hour) {
    double usual = -Math.log(1 - habit.share(hour)) * tempo.now();
    return Math.min(MOST_AN_HOUR, usual) * (leaving() ? LEAVING : 1) + FADING;
  }

  /**
   * Whether the last sign of life was between Friday noon and Sunday evening, when people leave.
   */
  private boolean leaving() {
    long hour = Math.floorMod(Math.floorDiv(lastUse, HOUR) + 72, 168);
    return hour >= 108 && hour < 162;
  }

  /** When the last sign of life was read, in seconds. */
  public long lastUse() {
    return lastUse;
  }

  /** Whether an alarm stands that no sign of life has answered. */
  public boolean called() {
    return called;
  }

  /** The usual seconds between two readings. */
  public double interval() {
    return gauge.interval();
  }

  private boolean learning(long at) {
    return at - begin < LEARNING_DAYS * 24 * HOUR;
  }

  /**
   * Until when a sign of life is expected, after the last reading; {@link Long#MAX_VALUE}: never.
   */
  public long deadline() {
    if (meter == Meter.SMOKE || !gauge.begun() || called) return Long.MAX_VALUE;
    long at = gauge.at();
    if (learning(at)) return Math.max(at, lastUse + PLAIN);
    double gathered = surprise;
    for (int hours = 0; hours < FARTHEST; hours++) {
      long next = (Math.floorDiv(at, HOUR) + 1) * HOUR;
      double rate = rate(Math.floorDiv(at, HOUR));
      double limit = patience.limit(at - gauge.at());
      double more = rate * (next - at) / HOUR;
      if (gathered + more > limit) return at + (long) Math.max(0, (limit - gathered) / rate * HOUR);
      gathered += more;
      at = next;
    }
    return at;
  }

  /**
   * The timer's look at the clock. A reading that is merely under way is waited for; a meter that
   * has said nothing for a day and whose deadline is over is called out as {@link Reason#NO_WORD}.
   */
  public Optional<Alarm> tick(long now) {
    if (called || mute || !gauge.begun() || meter == Meter.SMOKE) return Optional.empty();
    if (now - gauge.at() < Math.max(MUTE, 3 * gauge.interval())) return Optional.empty();
    long due = deadline();
    if (now <= due) return Optional.empty();
    mute = true;
    return Optional.of(new Alarm(id, Reason.NO_WORD, lastUse, due, now));
  }

  /** The silence of now, as it is kept. */
  public record Silence(
      long begin,
      long lastUse,
      double surprise,
      long open,
      boolean openUsed,
      boolean called,
      boolean mute,
      Patience.Kept patience) {}

  /** All that must be kept between two readings. */
  public Memory memory() {
    var silence =
        new Silence(begin, lastUse, surprise, open, openUsed, called, mute, patience.kept());
    return new Memory(id, meter, gauge.kept(), habit.kept(), tempo.kept(), silence);
  }

  /** Goes on from what was kept, as if it had never stopped. */
  public static Home of(Memory memory) {
    var kept = memory.silence();
    var home =
        new Home(
            memory.home(),
            memory.meter(),
            Gauge.of(memory.meter(), memory.gauge()),
            Habit.of(memory.habit()),
            Tempo.of(memory.tempo()),
            Patience.of(kept.patience()));
    home.begin = kept.begin();
    home.lastUse = kept.lastUse();
    home.surprise = kept.surprise();
    home.open = kept.open();
    home.openUsed = kept.openUsed();
    home.called = kept.called();
    home.mute = kept.mute();
    return home;
  }
}
