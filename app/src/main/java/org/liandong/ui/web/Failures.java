package org.liandong.ui.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.liandong.base.WorkingDays;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/** Every exception of every controller ends here. What is our fault gets a number in the log. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class Failures {
  private static final Logger LOG = LoggerFactory.getLogger(Failures.class);
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMdd-HHmm");

  private final Outcomes outcomes;
  private final Clock clock;

  Failures(Outcomes outcomes, Clock clock) {
    this.outcomes = outcomes;
    this.clock = clock;
  }

  @ExceptionHandler(Exception.class)
  void failed(Exception cause, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (cause instanceof AsyncRequestNotUsableException) return; // nobody waits for the answer
    outcomes.tell(outcome(cause, request), request, response);
  }

  Outcome outcome(Throwable cause, HttpServletRequest request) {
    for (var at = cause; at != null; at = at.getCause()) {
      var known = Causes.of(at);
      if (known.isPresent()) return known.get();
    }
    return Outcome.broken(incident(cause, request));
  }

  /** Writes the cause to the log under a number that a person can read out over the telephone. */
  String incident(@Nullable Throwable cause, HttpServletRequest request) {
    var number =
        DAY.format(clock.instant().atZone(WorkingDays.ZONE))
            + "-"
            + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt(), 5);
    LOG.error("incident {} {} {}", number, request.getMethod(), Outcomes.path(request), cause);
    return number;
  }
}
