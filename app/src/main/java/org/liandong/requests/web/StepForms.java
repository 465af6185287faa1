package org.liandong.requests.web;

import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.requests.Action.Kind;
import org.liandong.requests.Request;
import org.liandong.ui.Form;
import org.liandong.ui.Sent;
import org.liandong.ui.Steps;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What all forms of steps share: taken, the page shows the request; else the form again. */
@Component
class StepForms {
  private final RequestDetail detail;
  private final FollowedPages followed;
  private final Steps<Request.Id> steps;

  StepForms(RequestDetail detail, FollowedPages followed) {
    this.detail = detail;
    this.followed = followed;
    steps =
        new Steps<>(
            Ids::request,
            "/requests/",
            "requests.done.",
            (actor, id, again) -> again(actor, id, again, null));
  }

  ModelAndView take(Sent sent, Kind kind, Consumer<Request.Id> step) {
    return take(sent, kind, step, (actor, id, again) -> again(actor, id, again, kind));
  }

  /** A neighbour who joined it has another page of it. */
  private ModelAndView again(Actor actor, Request.Id id, Form form, @Nullable Kind kind) {
    try {
      return detail.page(actor, id, form, kind);
    } catch (Absent notTheirs) {
      return followed.page(actor, id, form);
    }
  }

  /** A step whose form stands on another page than the one of the request. */
  ModelAndView take(
      Sent sent, Kind kind, Consumer<Request.Id> step, Steps.Again<Request.Id> again) {
    var done = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    return steps.take(sent, done, step, again);
  }
}
