package org.liandong.platform;

import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;
import org.liandong.platform.embedded.ServerFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says in one line why the platform did not start; the whole story goes to the log file. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class StartFailures implements SpringBootExceptionReporter {
  private static final Logger LOG = LoggerFactory.getLogger(StartFailures.class);

  @Override
  public boolean reportException(Throwable failure) {
    LOG.debug("start failed", failure); // debug reaches the file and not the terminal
    Terminal.complain(line(failure));
    return true;
  }

  static String line(Throwable failure) {
    return causes(failure)
        .flatMap(cause -> known(cause).stream())
        .findFirst()
        .orElseGet(() -> unknown(failure));
  }

  private static Optional<String> known(Throwable cause) {
    return switch (cause) {
      case StartRefused refused -> Optional.ofNullable(refused.getMessage());
      case ServerFailure server -> Optional.ofNullable(server.getMessage());
      case PortInUseException port -> Optional.of(Preflight.portInUse(port.getPort()));
      case SQLException sql -> database(sql);
      default -> Optional.empty();
    };
  }

  /** By SQLSTATE: 28 is a refused sign-in, 3D000 a missing database, 08 no connection. */
  private static Optional<String> database(SQLException failure) {
    var state = failure.getSQLState() == null ? "" : failure.getSQLState();
    if (state.startsWith("28"))
      return Optional.of(
          "The database refuses the sign-in (%s): check LIANDONG_OWNER_PASSWORD and LIANDONG_RUNTIME_PASSWORD."
              .formatted(failure.getMessage()));
    if (state.equals("3D000"))
      return Optional.of("The database does not exist: docs/operations.md tells how to make it.");
    if (state.startsWith("08"))
      return Optional.of("The database cannot be reached: " + failure.getMessage());
    return Optional.empty();
  }

  private static String unknown(Throwable failure) {
    var root = causes(failure).reduce(failure, (before, cause) -> cause);
    var reason = root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
    return "Liandong could not start: %s (details in logs/liandong.log of the data folder)"
        .formatted(reason.lines().findFirst().orElse(""));
  }

  private static Stream<Throwable> causes(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
  }
}
