package org.liandong.requests.web;

import java.util.Locale;
import java.util.function.Consumer;
import org.liandong.requests.Action.Kind;
import org.liandong.requests.Request;
import org.liandong.ui.Sent;
import org.liandong.ui.Steps;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What all forms of steps share: taken, the page shows the request; else the form again. */
@Component
class StepForms {
  private final RequestDetail detail;
  private final Steps<Request.Id> steps;

  StepForms(RequestDetail detail) {
    this.detail = detail;
    steps =
        new Steps<>(
            Ids::request,
            "/requests/",
            "requests.done.",
            (actor, id, again) -> detail.page(actor, id, again, null));
  }

  ModelAndView take(Sent sent, Kind kind, Consumer<Request.Id> step) {
    return take(sent, kind, step, (actor, id, again) -> detail.page(actor, id, again, kind));
  }

  /** A step whose form stands on another page than the one of the request. */
  ModelAndView take(
      Sent sent, Kind kind, Consumer<Request.Id> step, Steps.Again<Request.Id> again) {
    var done = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    return steps.take(sent, done, step, again);
  }
}
