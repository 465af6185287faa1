package org.liandong.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.regex.Pattern;
import org.liandong.base.WorkingDays;

/**
 * A moment of a story, counted from another: {@code -12d 09:30} is half past nine of the twelfth
 * day before, {@code +2d 16:10} ten past four on the second day after, {@code -50m} and {@code +3h}
 * are so long before and after.
 */
final class When {
  private static final Pattern FORM = Pattern.compile("([+-]\\d+)(?:d (\\d\\d:\\d\\d)|([hm]))");

  private When() {}

  static Instant of(String text, Instant from) {
    var found = FORM.matcher(text);
    if (!found.matches()) throw new IllegalArgumentException("no moment: " + text);
    long count = Long.parseLong(found.group(1));
    if ("h".equals(found.group(3))) return from.plus(Duration.ofHours(count));
    if ("m".equals(found.group(3))) return from.plus(Duration.ofMinutes(count));
    return LocalDate.ofInstant(from, WorkingDays.ZONE)
        .plusDays(count)
        .atTime(LocalTime.parse(found.group(2)))
        .atZone(WorkingDays.ZONE)
        .toInstant();
  }
}
