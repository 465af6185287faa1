package org.liandong.disputes.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Actor;
import org.liandong.base.Invalid;
import org.liandong.disputes.Disputes;
import org.liandong.disputes.Kinds;
import org.liandong.disputes.Report;
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

/** One's own disputes, the form, one dispute and its file. */
@Controller
class DisputesController {
  private final Disputes disputes;
  private final DisputePages pages;
  private final Kinds kinds;

  DisputesController(Disputes disputes, DisputePages pages, Kinds kinds) {
    this.disputes = disputes;
    this.pages = pages;
    this.kinds = kinds;
  }

  @GetMapping("/disputes")
  ModelAndView own(
      Actor actor, Locale locale, @RequestParam(required = false) @Nullable String after) {
    return new ModelAndView("disputes/own", "page", pages.own(actor, Typed.after(after), locale));
  }

  @GetMapping("/disputes/new")
  ModelAndView form(Actor actor, Locale locale, Form form) {
    return again(actor, form, locale);
  }

  @PostMapping("/disputes")
  ModelAndView open(Actor actor, Locale locale, Form form, RedirectAttributes after) {
    return form.attempt(
        () -> {
          var id = disputes.open(actor, read(form));
          after.addFlashAttribute("flash", Flash.ok("disputes.done.opened"));
          return new ModelAndView("redirect:" + seen(actor, id));
        },
        again -> again(actor, again, locale));
  }

  @GetMapping("/disputes/{id}")
  ModelAndView one(Actor actor, Locale locale, @PathVariable String id) {
    var page = pages.one(actor, Ids.dispute(id), Form.EMPTY, locale);
    return new ModelAndView("disputes/dispute", "page", page);
  }

  /** The agreement, and how it came about, set for paper (CON-08). */
  @GetMapping("/disputes/{id}/file")
  ModelAndView file(Actor actor, Locale locale, @PathVariable String id) {
    var page = pages.one(actor, Ids.dispute(id), Form.EMPTY, locale);
    return new ModelAndView("disputes/file", "page", page);
  }

  private String seen(Actor actor, org.liandong.disputes.Dispute.Id id) {
    return disputes.lookup(actor, id).isPresent() ? "/disputes/" + id : "/disputes";
  }

  private ModelAndView again(Actor actor, Form form, Locale locale) {
    return new ModelAndView("disputes/new", "page", pages.form(actor, form, locale));
  }

  private Report read(Form form) {
    var typed = new Typed(form);
    var place = typed.where();
    var kind = form.value("kind");
    if (!kinds.knows(place, kind)) throw Invalid.field("kind", "disputes.kind.missing");
    return new Report(
        place, kind, typed.words("words", 2000), typed.optional("other", 60), typed.once());
  }
}
