package org.liandong.base;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

/**
 * UUID version 7 (RFC 9562): ordered by millisecond; of one millisecond, in the order they were
 * asked for, by a counter of 26 bits that begins at random; 48 random bits below.
 */
public final class Uuid7 {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int COUNTER_BITS = 26;
  private static final int BELOW_BITS = 48;
  private static final AtomicReference<Tick> LAST = new AtomicReference<>(new Tick(-1, 0));

  private Uuid7() {}

  public static UUID at(Instant moment) {
    long milli = moment.toEpochMilli();
    long counter = LAST.updateAndGet(last -> last.next(milli)).counter();
    return of(milli, counter, RANDOM.nextLong() >>> (64 - BELOW_BITS));
  }

  /** Comes before every id of the moment's millisecond, and after all earlier ones. */
  public static UUID first(Instant moment) {
    return of(moment.toEpochMilli(), 0, 0);
  }

  private static UUID of(long milli, long counter, long below) {
    return new UUID(
        (milli << 16) | 0x7000L | (counter >>> 14),
        0x8000000000000000L | ((counter & 0x3fffL) << BELOW_BITS) | below);
  }

  /** The last millisecond asked for, and how far its counter is. */
  private record Tick(long milli, long counter) {
    Tick next(long now) {
      long next = now == milli ? counter + 1 : RANDOM.nextInt(1 << (COUNTER_BITS - 1));
      return new Tick(now, next & ((1L << COUNTER_BITS) - 1));
    }
  }
}
