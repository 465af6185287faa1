package org.liandong.notices.web;

import org.jspecify.annotations.Nullable;
import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.base.Invalid;
import org.liandong.notices.Notice;
import org.liandong.notices.Notices;
import org.liandong.notices.Rights;
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

/** The clerks' desk: drafting, publishing, posting, extending, answering. */
@Controller
class DeskController {
  private final Notices notices;
  private final DeskPages pages;

  DeskController(Notices notices, DeskPages pages) {
    this.notices = notices;
    this.pages = pages;
  }

  @GetMapping("/desk/notices")
  ModelAndView board(Actor actor, @RequestParam(required = false) @Nullable String after) {
    return board(actor, after, Form.EMPTY);
  }

  private ModelAndView board(Actor actor, @Nullable String after, Form form) {
    if (!Rights.desk(actor)) throw new Absent("/desk/notices");
    var page = pages.board(actor, Typed.after(after), form);
    return new ModelAndView("notices/desk", "page", page);
  }

  @PostMapping("/desk/notices")
  ModelAndView draft(Actor actor, Form form, RedirectAttributes after) {
    return form.attempt(
        () -> {
          var id = notices.draft(actor, actor.hat().place(), read(form));
          after.addFlashAttribute("flash", Flash.ok("notices.done.DRAFTED"));
          return new ModelAndView("redirect:/desk/notices/" + id);
        },
        again -> board(actor, null, again));
  }

  private static Notice.Draft read(Form form) {
    var typed = new Typed(form);
    var kind = typed.one("kind", Notice.Kind.class);
    var topic = kind == Notice.Kind.DISCLOSURE ? form.value("topic") : "";
    if (kind == Notice.Kind.DISCLOSURE && topic.isEmpty())
      throw Invalid.field("topic", "notices.topic.missing");
    return new Notice.Draft(
        kind,
        topic,
        "",
        typed.words("title", 100),
        typed.words("words", 10_000),
        days(typed),
        Asked.names(form.value("covered")),
        typed.once());
  }

  /** None: as many as the rules say. */
  private static int days(Typed typed) {
    var days = typed.optional("days", 9);
    return days.isEmpty() ? 0 : typed.number("days", 1, 999, "notices.field.days");
  }

  @GetMapping("/desk/notices/{id}")
  ModelAndView notice(Actor actor, @PathVariable String id) {
    return page(actor, Asked.notice(id), Form.EMPTY);
  }

  ModelAndView page(Actor actor, Notice.Id id, Form form) {
    return new ModelAndView("notices/kept", "page", pages.one(actor, id, form));
  }
}
