package org.liandong.notices.web;

import org.jspecify.annotations.Nullable;
import org.liandong.base.Actor;
import org.liandong.notices.Notice;
import org.liandong.notices.Objections;
import org.liandong.ui.Flash;
import org.liandong.ui.Form;
import org.liandong.ui.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Notices for everyone: read without signing in, objected to by whoever signed in. */
@Controller
class PublicNoticesController {
  private final PublicPages pages;
  private final Objections objections;

  PublicNoticesController(PublicPages pages, Objections objections) {
    this.pages = pages;
    this.objections = objections;
  }

  @GetMapping("/notices")
  ModelAndView list(
      Actor actor,
      @RequestParam(defaultValue = "") String place,
      @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(required = false) @Nullable String after) {
    var page =
        pages.list(
            Asked.place(actor, place), Asked.state(state), Asked.kind(kind), Typed.after(after));
    return new ModelAndView("notices/public-list", "page", page);
  }

  @GetMapping("/notices/{id}")
  ModelAndView notice(Actor actor, @PathVariable String id) {
    return page(actor, Asked.notice(id), Form.EMPTY);
  }

  private ModelAndView page(Actor actor, Notice.Id id, Form form) {
    return new ModelAndView("notices/public-notice", "page", pages.one(actor, id, form));
  }

  /** The sheet to be posted. */
  @GetMapping("/notices/{id}/sheet")
  ModelAndView sheet(Actor actor, @PathVariable String id) {
    var page = pages.one(actor, Asked.notice(id), Form.EMPTY);
    return new ModelAndView("notices/sheet", "page", page);
  }

  @PostMapping("/notices/{id}/objections")
  ModelAndView object(Actor actor, @PathVariable String id, Form form, RedirectAttributes after) {
    var notice = Asked.notice(id);
    return form.attempt(
        () -> {
          objections.object(actor, notice, new Typed(form).words("words", 5000));
          after.addFlashAttribute("flash", Flash.ok("notices.done.objected"));
          return new ModelAndView("redirect:/notices/" + notice);
        },
        again -> page(actor, notice, again));
  }
}
