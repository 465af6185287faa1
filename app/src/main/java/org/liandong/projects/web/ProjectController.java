package org.liandong.projects.web;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Actor;
import org.liandong.base.Invalid;
import org.liandong.base.Money;
import org.liandong.identity.Accounts;
import org.liandong.procedures.Act;
import org.liandong.projects.Applications;
import org.liandong.projects.Content;
import org.liandong.projects.Experts;
import org.liandong.projects.Organisation;
import org.liandong.projects.ProgressReports;
import org.liandong.projects.Project;
import org.liandong.projects.Project.BudgetLine;
import org.liandong.projects.Projects;
import org.liandong.projects.Visits;
import org.liandong.ui.Flash;
import org.liandong.ui.Form;
import org.liandong.ui.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One project and its steps. */
@Controller
class ProjectController {
  private static final int LONGEST = 2000;
  private final ProjectPages pages;
  private final Applications applications;
  private final Projects projects;
  private final Experts experts;
  private final ProgressReports reports;
  private final Visits visits;
  private final Accounts accounts;

  ProjectController(
      ProjectPages pages,
      Applications applications,
      Projects projects,
      Experts experts,
      ProgressReports reports,
      Visits visits,
      Accounts accounts) {
    this.pages = pages;
    this.applications = applications;
    this.projects = projects;
    this.experts = experts;
    this.reports = reports;
    this.visits = visits;
    this.accounts = accounts;
  }

  @GetMapping("/projects/{id}")
  ModelAndView one(Actor actor, Locale locale, @PathVariable String id) {
    return page(actor, locale, Ids.project(id), Form.EMPTY);
  }

  @PostMapping("/projects/{id}/steps")
  ModelAndView step(
      Actor actor, Locale locale, @PathVariable String id, Form form, RedirectAttributes after) {
    var project = projects.find(actor, Ids.project(id));
    return form.attempt(
        () -> {
          var step = form.value("step");
          take(actor, project, step, form);
          after.addFlashAttribute("flash", Flash.ok("projects.done." + step));
          return new ModelAndView("redirect:/projects/" + project.id());
        },
        again -> page(actor, locale, project.id(), again));
  }

  private void take(Actor actor, Project project, String step, Form form) {
    var typed = new Typed(form);
    var id = project.id();
    switch (step) {
      case "prepare" -> applications.prepare(actor, id);
      case "submit" ->
          applications.submit(actor, id, typed.version(), typed.optional("reason", LONGEST));
      case "withdraw" ->
          applications.withdraw(actor, id, typed.version(), typed.words("why", LONGEST));
      case "opinion" -> opinion(actor, id, form, typed);
      case "return" -> back(actor, id, form, typed);
      case "ask" -> ask(actor, id, form);
      case "expert" ->
          experts.opine(
              actor, id, form.value("feasible").equals("yes"), typed.words("finding", LONGEST));
      default -> running(actor, project, step, form);
    }
  }

  private void running(Actor actor, Project project, String step, Form form) {
    var typed = new Typed(form);
    var id = project.id();
    switch (step) {
      case "carry" -> projects.carry(actor, id, carrier(id, typed));
      case "staff" -> projects.staff(actor, id, workers(form));
      case "report" -> reports.send(actor, id, figures(typed), typed.words("report", LONGEST));
      case "visit" -> visits.now(actor, id, Visits.Seen.of(typed.words("visit", LONGEST)));
      case "suspend" -> projects.suspend(actor, id, typed.words("stop", LONGEST));
      case "resume" -> projects.resume(actor, id, typed.words("go", LONGEST));
      case "renew" -> projects.renew(actor, id, typed.day("to"), typed.words("renewal", LONGEST));
      case "finish" ->
          projects.finish(actor, id, spent(project, typed), typed.words("end", LONGEST));
      default -> throw Invalid.field("", "projects.step.unknown");
    }
  }

  private static List<UUID> workers(Form form) {
    return form.values().getOrDefault("worker", List.of()).stream()
        .map(Typed::after)
        .filter(Objects::nonNull)
        .toList();
  }

  private static ProgressReports.Figures figures(Typed typed) {
    return new ProgressReports.Figures(
        typed.count("jobs", ProgressReports.MOST),
        typed.count("volunteers", ProgressReports.MOST),
        typed.count("organisations", ProgressReports.MOST),
        typed.count("served", ProgressReports.MOST));
  }

  private void opinion(Actor actor, Project.Id id, Form form, Typed typed) {
    var verdict =
        form.value("verdict").equals("DISAGREE") ? Act.Verdict.DISAGREE : Act.Verdict.AGREE;
    var act = new Act.Opined(form.value("gate"), verdict, typed.words("opinion", LONGEST));
    applications.decide(actor, id, typed.version(), act, granted(form, typed));
  }

  private static @Nullable Money granted(Form form, Typed typed) {
    return form.value("granted").isBlank() ? null : typed.moneyOrZero("granted");
  }

  private void back(Actor actor, Project.Id id, Form form, Typed typed) {
    var act =
        new Act.Returned(form.value("gate"), form.value("to-step"), typed.words("back", LONGEST));
    applications.decide(actor, id, typed.version(), act, null);
  }

  private void ask(Actor actor, Project.Id id, Form form) {
    var account =
        accounts
            .known(actor, form.value("way"), form.value("name"))
            .orElseThrow(() -> Invalid.field("way", "projects.expert.unknown"));
    experts.ask(actor, id, account.id(), account.name());
  }

  private static Organisation.Id carrier(Project.Id id, Typed typed) {
    var value = typed.optionalId("organisation");
    if (value == null) throw Invalid.field("organisation", "projects.carrier.missing");
    return new Organisation.Id(id.county(), value);
  }

  /** What was spent on management, and on all else together. */
  private Content.Budget spent(Project project, Typed typed) {
    var id = project.id();
    var fee = typed.moneyOrZero("spent-fee");
    var rest = typed.moneyOrZero("spent");
    var lines = new java.util.ArrayList<>(List.of(new BudgetLine("services", "决算支出", rest)));
    if (fee.fen() > 0) lines.add(new BudgetLine("management", "管理费用", fee));
    var content = new Content.Budget(lines, List.of(), Money.ZERO);
    var funded = Funded.of(projects.funding(Actor.PLATFORM, id), content.total());
    return new Content.Budget(lines, funded, project.sums().asked());
  }

  private ModelAndView page(Actor actor, Locale locale, Project.Id id, Form form) {
    return new ModelAndView("projects/project", "page", pages.page(actor, id, form, locale));
  }
}
