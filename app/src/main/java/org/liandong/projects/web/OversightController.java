package org.liandong.projects.web;

import java.util.Locale;
import org.liandong.base.Actor;
import org.liandong.base.Invalid;
import org.liandong.identity.Accounts;
import org.liandong.projects.Evaluators;
import org.liandong.projects.ProgressReports;
import org.liandong.projects.Project;
import org.liandong.projects.Projects;
import org.liandong.projects.Visits;
import org.liandong.ui.Flash;
import org.liandong.ui.Form;
import org.liandong.ui.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who evaluates a project from outside, and the visits to it. */
@Controller
class OversightController {
  private final ProjectPages pages;
  private final Projects projects;
  private final Evaluators evaluators;
  private final Visits visits;
  private final Accounts accounts;
  private final Choosing choosing;

  OversightController(
      ProjectPages pages,
      Projects projects,
      Evaluators evaluators,
      Visits visits,
      Accounts accounts,
      Choosing choosing) {
    this.pages = pages;
    this.projects = projects;
    this.evaluators = evaluators;
    this.visits = visits;
    this.accounts = accounts;
    this.choosing = choosing;
  }

  private interface Deed {
    void take(Project.Id id, Typed typed);
  }

  @PostMapping("/projects/{id}/evaluators")
  ModelAndView evaluator(
      Actor actor, Locale locale, @PathVariable String id, Form form, RedirectAttributes after) {
    return attempt(
        new Sent(actor, locale, id, "evaluator"),
        form,
        after,
        (project, typed) -> {
          var body = choosing.organisation(form, "body", actor.hat().place());
          var account =
              accounts
                  .known(actor, form.value("evaluator-way"), form.value("evaluator"))
                  .orElseThrow(() -> Invalid.field("evaluator-way", "projects.expert.unknown"));
          var goes = new Evaluators.Goes(account.id(), account.name());
          evaluators.name(actor, project, goes, body);
        });
  }

  @PostMapping("/projects/{id}/visits")
  ModelAndView plan(
      Actor actor, Locale locale, @PathVariable String id, Form form, RedirectAttributes after) {
    return attempt(
        new Sent(actor, locale, id, "visit-planned"),
        form,
        after,
        (project, typed) ->
            visits.plan(
                actor,
                project,
                new Visits.Plan(
                    typed.day("due"),
                    typed.words("purpose", 200),
                    typed.optional("after", 6).isEmpty() ? null : typed.number("after"))));
  }

  @PostMapping("/projects/{id}/visits/{nr}")
  ModelAndView write(
      Actor actor,
      Locale locale,
      @PathVariable String id,
      @PathVariable int nr,
      Form form,
      RedirectAttributes after) {
    return attempt(
        new Sent(actor, locale, id, "visit"),
        form,
        after,
        (project, typed) -> visits.write(actor, project, nr, seen(form, typed)));
  }

  private static Visits.Seen seen(Form form, Typed typed) {
    var mended =
        switch (form.value("mended")) {
          case "yes" -> Boolean.TRUE;
          case "no" -> Boolean.FALSE;
          default -> null;
        };
    return new Visits.Seen(
        typed.words("seen", 2000),
        typed.count("asked", ProgressReports.MOST),
        typed.count("satisfied", ProgressReports.MOST),
        mended);
  }

  /** Who sent what to which project. */
  private record Sent(Actor actor, Locale locale, String id, String done) {}

  private ModelAndView attempt(Sent sent, Form form, RedirectAttributes after, Deed deed) {
    var id = projects.find(sent.actor(), Ids.project(sent.id())).id();
    return form.attempt(
        () -> {
          deed.take(id, new Typed(form));
          after.addFlashAttribute("flash", Flash.ok("projects.done." + sent.done()));
          return new ModelAndView("redirect:/projects/" + id);
        },
        again ->
            new ModelAndView(
                "projects/project", "page", pages.page(sent.actor(), id, again, sent.locale())));
  }
}
