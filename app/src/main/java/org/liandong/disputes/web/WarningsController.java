package org.liandong.disputes.web;

import org.jspecify.annotations.Nullable;
import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.disputes.Sight;
import org.liandong.disputes.warnings.Warning;
import org.liandong.disputes.warnings.Warnings;
import org.liandong.ui.Form;
import org.liandong.ui.Sent;
import org.liandong.ui.Steps;
import org.liandong.ui.Typed;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Early warnings: the list, one of them, and what was done about it. */
@Controller
class WarningsController {
  private final Warnings warnings;
  private final WarningPages pages;
  private final Steps<Warning.Id> steps;

  WarningsController(Warnings warnings, WarningPages pages) {
    this.warnings = warnings;
    this.pages = pages;
    steps = new Steps<>(Ids::warning, "/disputes/warnings/", "disputes.done.", this::page);
  }

  @GetMapping("/disputes/warnings")
  ModelAndView list(
      Actor actor,
      @RequestParam(defaultValue = "false") boolean answered,
      @RequestParam(required = false) @Nullable String after) {
    if (!Sight.desk(actor)) throw new Absent("/disputes/warnings");
    var page = pages.list(actor, answered, Typed.after(after));
    return new ModelAndView("disputes/warnings", "page", page);
  }

  @GetMapping("/disputes/warnings/{id}")
  ModelAndView one(Actor actor, @PathVariable String id) {
    return page(actor, Ids.warning(id), Form.EMPTY);
  }

  private ModelAndView page(Actor actor, Warning.Id id, Form form) {
    var page = pages.one(actor, id, form, LocaleContextHolder.getLocale());
    return new ModelAndView("disputes/warning", "page", page);
  }

  @PostMapping("/disputes/warnings/{id}/answers")
  ModelAndView answer(Sent sent) {
    return steps.take(
        sent,
        "answered",
        it -> warnings.acknowledge(sent.actor(), it, sent.typed().words("words", 1000)));
  }
}
