package org.liandong.open311;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.base.County;
import org.liandong.base.PlaceCode;
import org.liandong.requests.PublicRequests;
import org.liandong.requests.Request;

/** What a caller asked for, read from the parameters of the standard. */
final class Wanted {
  private static final Duration SPAN = Duration.ofDays(90);

  private Wanted() {}

  /** The county; the one parameter every answer depends on. */
  static County county(String jurisdiction) {
    if (!jurisdiction.matches("\\d{6}"))
      throw Fault.of("jurisdiction_id was not provided: the six digits of a county, as in 530111");
    return new County(jurisdiction);
  }

  static PlaceCode place(String jurisdiction) {
    return new PlaceCode(county(jurisdiction).code());
  }

  static Request.Id request(String id) {
    try {
      return Request.Id.parse(id);
    } catch (IllegalArgumentException e) {
      throw Fault.absent(id);
    }
  }

  /**
   * The last ninety days when nothing is said, and never more than ninety (as the standard has it).
   */
  static PublicRequests.Wanted requests(
      List<String> services, String status, String start, String end, Instant now) {
    var last = moment("end_date", end, now);
    var first = moment("start_date", start, last.minus(SPAN));
    if (first.isBefore(last.minus(SPAN)))
      throw Fault.of("start_date and end_date may be ninety days apart at most");
    return new PublicRequests.Wanted(services, open(status), first, last);
  }

  static List<String> several(String text) {
    return Arrays.stream(text.split(",")).map(String::strip).filter(s -> !s.isEmpty()).toList();
  }

  private static @Nullable Boolean open(String status) {
    return switch (status) {
      case "" -> null;
      case "open" -> true;
      case "closed" -> false;
      case "open,closed", "closed,open" -> null;
      default -> throw Fault.of("status is open or closed");
    };
  }

  private static Instant moment(String name, String text, Instant otherwise) {
    try {
      return text.isBlank() ? otherwise : OffsetDateTime.parse(text.strip()).toInstant();
    } catch (DateTimeException e) {
      throw Fault.of(name + " cannot be read: write it as 2026-11-22T00:00:00Z");
    }
  }

  /** The same key of the same caller is the same request. */
  static UUID once(@Nullable String key, String account) {
    return key == null || key.isBlank()
        ? UUID.randomUUID()
        : UUID.nameUUIDFromBytes(
            (account + "/" + key).getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }
}
