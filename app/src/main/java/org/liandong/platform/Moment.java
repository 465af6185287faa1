package org.liandong.platform;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.Supplier;

/**
 * Another moment than now, for a piece of work and for what it starts in the background. The
 * demonstration tells its story of the last months by it, through the same services as everyone;
 * nothing else may use it.
 */
public final class Moment {
  private static final ScopedValue<Moment> CURRENT = ScopedValue.newInstance();
  private final Instant begin;
  private final Instant started = Instant.now();

  private Moment(Instant begin) {
    this.begin = begin;
  }

  /** Does the work as if it began at {@code begin}; its clock runs on from there. */
  public static <T> T at(Instant begin, Supplier<T> work) {
    return ScopedValue.where(CURRENT, new Moment(begin)).call(work::get);
  }

  /** The same work, at the moment that holds here and now. */
  static Runnable carried(Runnable work) {
    if (!CURRENT.isBound()) return work;
    var moment = CURRENT.get();
    return () -> ScopedValue.where(CURRENT, moment).run(work);
  }

  /** The clock of the platform: the system's, except inside {@link #at}. */
  static Clock clock() {
    return new TimeMachine(ZoneOffset.UTC);
  }

  private Instant now() {
    return begin.plus(Duration.between(started, Instant.now()));
  }

  private static final class TimeMachine extends Clock {
    private final ZoneId zone;

    TimeMachine(ZoneId zone) {
      this.zone = zone;
    }

    @Override
    public ZoneId getZone() {
      return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
      return new TimeMachine(other);
    }

    @Override
    public Instant instant() {
      return CURRENT.isBound() ? CURRENT.get().now() : Instant.now();
    }
  }
}
