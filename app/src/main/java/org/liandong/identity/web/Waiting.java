package org.liandong.identity.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.Instant;

/** Tells people in minutes, and programs in the header, when to try again. */
final class Waiting {
  private Waiting() {}

  static long minutes(Instant now, Instant until, HttpServletResponse response) {
    long seconds = Math.max(1, Duration.between(now, until).toSeconds());
    response.setHeader("Retry-After", Long.toString(seconds));
    return (seconds + 59) / 60;
  }
}
