package org.liandong.requests.web;

import java.util.function.Consumer;
import org.liandong.base.Actor;
import org.liandong.requests.Action.Kind;
import org.liandong.requests.Request;
import org.liandong.ui.Flash;
import org.liandong.ui.Form;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What all forms of steps share: taken, the page shows the request; else the form again. */
@Component
class StepForms {
  private final RequestDetail detail;

  StepForms(RequestDetail detail) {
    this.detail = detail;
  }

  /**
   * What was sent for a step.
   *
   * @param id as in the address
   */
  record Sent(Actor actor, String id, Form form, RedirectAttributes after) {}

  ModelAndView take(Sent sent, Kind kind, Consumer<Request.Id> step) {
    var id = Ids.request(sent.id());
    return sent.form()
        .attempt(
            () -> {
              step.accept(id);
              var done = kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
              sent.after().addFlashAttribute("flash", Flash.ok("requests.done." + done));
              return new ModelAndView("redirect:/requests/" + id);
            },
            again -> detail.page(sent.actor(), id, again, kind));
  }
}
