package org.liandong.identity.web;

import org.jspecify.annotations.Nullable;
import org.liandong.base.Actor;
import org.liandong.identity.Registrations;
import org.liandong.ui.Flash;
import org.liandong.ui.Form;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Agent mode at the desk: for residents who cannot or will not use a screen (SUPL-22). */
@Controller
class HelpingController {
  private final HelpingPages pages;
  private final Registrations registrations;

  HelpingController(HelpingPages pages, Registrations registrations) {
    this.pages = pages;
    this.registrations = registrations;
  }

  @GetMapping("/desk/helping")
  ModelAndView page(
      Actor actor,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(required = false) @Nullable String after) {
    return pages.page(actor, q, after, Form.EMPTY);
  }

  @PostMapping("/desk/helping/residents")
  ModelAndView register(
      Actor actor,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String phone,
      @RequestParam(defaultValue = "") String place,
      @RequestParam(defaultValue = "false") boolean agreed,
      Form form,
      RedirectAttributes redirect) {
    return form.attempt(
        () -> {
          registrations.inPresence(
              actor, new Registrations.Told(name, phone, "", place, "", agreed, false));
          redirect.addFlashAttribute(
              "flash", Flash.ok("identity.helping.registered", name.strip()));
          redirect.addAttribute("q", name.strip());
          return new ModelAndView("redirect:/desk/helping");
        },
        again -> pages.page(actor, "", null, again));
  }
}
