package org.liandong.open311;

import jakarta.servlet.http.HttpServletRequest;
import org.liandong.base.Absent;
import org.liandong.base.Invalid;
import org.liandong.base.Refused;
import org.liandong.ui.Messages;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Faults as GeoReport wants them: a list of codes and descriptions, in the format asked for. */
@ControllerAdvice(basePackageClasses = Faults.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class Faults {
  private final Messages messages;

  Faults(Messages messages) {
    this.messages = messages;
  }

  @ExceptionHandler
  ResponseEntity<byte[]> fault(Fault fault, HttpServletRequest request) {
    return fault.answer().as(format(request));
  }

  @ExceptionHandler
  ResponseEntity<byte[]> absent(Absent absent, HttpServletRequest request) {
    return Fault.absent("What was asked for").answer().as(format(request));
  }

  @ExceptionHandler
  ResponseEntity<byte[]> invalid(Invalid invalid, HttpServletRequest request) {
    return Fault.of("Some fields were not accepted: " + invalid.getMessage())
        .answer()
        .as(format(request));
  }

  @ExceptionHandler
  ResponseEntity<byte[]> refused(Refused refused, HttpServletRequest request) {
    var said =
        messages.text(
            request.getLocale(),
            refused.module() + ".refused." + refused.reason().name(),
            refused.details().toArray());
    return Answer.error(HttpStatus.CONFLICT, said).as(format(request));
  }

  static String format(HttpServletRequest request) {
    return request.getRequestURI().endsWith(".xml") ? "xml" : "json";
  }
}
