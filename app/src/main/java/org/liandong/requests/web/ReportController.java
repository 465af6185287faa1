package org.liandong.requests.web;

import jakarta.validation.Valid;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.requests.Action.Kind;
import org.liandong.requests.Requests;
import org.liandong.ui.Flash;
import org.liandong.ui.Form;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A resident reports, and looks at what became of it. */
@Controller
class ReportController {
  private final Requests requests;
  private final Submissions submissions;
  private final ReportPages pages;
  private final RequestDetail detail;
  private final FollowedPages followed;

  ReportController(
      Requests requests,
      Submissions submissions,
      ReportPages pages,
      RequestDetail detail,
      FollowedPages followed) {
    this.requests = requests;
    this.submissions = submissions;
    this.pages = pages;
    this.detail = detail;
    this.followed = followed;
  }

  @GetMapping("/requests/new")
  ModelAndView form(
      Actor actor,
      Locale locale,
      @RequestParam(required = false) @Nullable String place,
      @RequestParam(defaultValue = "") String category,
      @RequestParam(defaultValue = "") String scene) {
    var form = Form.of(Map.of("category", category, "scene", scene));
    return pages.report(actor, place, form, locale);
  }

  /** Choosing another community, by name. */
  @GetMapping("/requests/new/place")
  ModelAndView place(
      @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String category) {
    return pages.choosePlace(q, category);
  }

  @PostMapping("/requests")
  ModelAndView submit(
      Actor actor,
      Locale locale,
      @Valid ReportForm typed,
      BindingResult binding,
      Form form,
      RedirectAttributes after) {
    return form.with(binding)
        .attempt(
            () -> {
              var id = requests.submit(actor, submissions.read(actor, typed));
              after.addFlashAttribute("flash", Flash.ok("requests.done.submitted"));
              return new ModelAndView("redirect:/requests/" + id);
            },
            again -> pages.report(actor, typed.place(), again, locale));
  }

  @GetMapping("/requests/{id}")
  ModelAndView request(
      Actor actor,
      @PathVariable String id,
      @RequestParam(name = "do", defaultValue = "") String step) {
    var request = Ids.request(id);
    try {
      return detail.page(actor, request, Form.EMPTY, kind(step));
    } catch (Absent unseen) {
      return followed.page(actor, request, Form.EMPTY);
    }
  }

  private static @Nullable Kind kind(String step) {
    for (var kind : Kind.values()) if (kind.name().equalsIgnoreCase(step)) return kind;
    return null;
  }
}
