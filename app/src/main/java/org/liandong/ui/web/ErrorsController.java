package org.liandong.ui.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.liandong.ui.web.Outcome.Kind;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** What fails outside controllers: in filters, while a page is drawn, in the server itself. */
@Controller
class ErrorsController implements ErrorController {
  private final Outcomes outcomes;
  private final Failures failures;

  ErrorsController(Outcomes outcomes, Failures failures) {
    this.outcomes = outcomes;
    this.failures = failures;
  }

  @RequestMapping("/error")
  void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
    outcomes.tell(outcome(request), request, response);
  }

  private Outcome outcome(HttpServletRequest request) {
    if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable cause)
      return failures.outcome(cause, request);
    // without an error it was simply asked for, and there is no such page
    int status =
        request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer known
            ? known
            : 404;
    return Kind.of(status) == Kind.BROKEN
        ? Outcome.broken(failures.incident(null, request))
        : Outcome.of(Kind.of(status));
  }
}
