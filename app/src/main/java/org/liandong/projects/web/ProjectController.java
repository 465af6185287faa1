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
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One project and its steps. */
@Controller
class ProjectController {
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
    var id = project.id();
    switch (step) {
      case "prepare" -> applications.prepare(actor, id);
      case "submit" ->
          applications.submit(actor, id, Ids.number(form, "version"), words(form, "reason", false));
      case "withdraw" ->
          applications.withdraw(actor, id, Ids.number(form, "version"), words(form, "why", true));
      case "opinion" -> opinion(actor, id, form);
      case "return" -> back(actor, id, form);
      case "ask" -> ask(actor, id, form);
      case "expert" ->
          experts.opine(
              actor, id, form.value("feasible").equals("yes"), words(form, "finding", true));
      default -> running(actor, project, step, form);
    }
  }

  private void running(Actor actor, Project project, String step, Form form) {
    var id = project.id();
    switch (step) {
      case "carry" -> projects.carry(actor, id, carrier(id, form));
      case "staff" -> projects.staff(actor, id, workers(form));
      case "report" -> reports.send(actor, id, figures(form), words(form, "report", true));
      case "visit" -> visits.now(actor, id, Visits.Seen.of(words(form, "visit", true)));
      case "suspend" -> projects.suspend(actor, id, words(form, "stop", true));
      case "resume" -> projects.resume(actor, id, words(form, "go", true));
      case "renew" -> projects.renew(actor, id, Ids.day(form, "to"), words(form, "renewal", true));
      case "finish" -> projects.finish(actor, id, spent(project, form), words(form, "end", true));
      default -> throw Invalid.field("", "projects.step.unknown");
    }
  }

  private static List<UUID> workers(Form form) {
    return form.values().getOrDefault("worker", List.of()).stream()
        .map(Ids::id)
        .filter(Objects::nonNull)
        .toList();
  }

  private static ProgressReports.Figures figures(Form form) {
    return new ProgressReports.Figures(
        Ids.count(form, "jobs"),
        Ids.count(form, "volunteers"),
        Ids.count(form, "organisations"),
        Ids.count(form, "served"));
  }

  private void opinion(Actor actor, Project.Id id, Form form) {
    var verdict =
        form.value("verdict").equals("DISAGREE") ? Act.Verdict.DISAGREE : Act.Verdict.AGREE;
    var act = new Act.Opined(form.value("gate"), verdict, words(form, "opinion", true));
    applications.decide(actor, id, Ids.number(form, "version"), act, granted(form));
  }

  private static @Nullable Money granted(Form form) {
    return form.value("granted").isBlank() ? null : Ids.money(form, "granted");
  }

  private void back(Actor actor, Project.Id id, Form form) {
    var act =
        new Act.Returned(form.value("gate"), form.value("to-step"), words(form, "back", true));
    applications.decide(actor, id, Ids.number(form, "version"), act, null);
  }

  private void ask(Actor actor, Project.Id id, Form form) {
    var account =
        accounts
            .known(actor, form.value("way"), form.value("name"))
            .orElseThrow(() -> Invalid.field("way", "projects.expert.unknown"));
    experts.ask(actor, id, account.id(), account.name());
  }

  private static Organisation.Id carrier(Project.Id id, Form form) {
    var value = Ids.id(form.value("organisation"));
    if (value == null) throw Invalid.field("organisation", "projects.carrier.missing");
    return new Organisation.Id(id.county(), value);
  }

  /** What was spent on management, and on all else together. */
  private Content.Budget spent(Project project, Form form) {
    var id = project.id();
    var fee = Ids.money(form, "spent-fee");
    var rest = Ids.money(form, "spent");
    var lines = new java.util.ArrayList<>(List.of(new BudgetLine("services", "决算支出", rest)));
    if (fee.fen() > 0) lines.add(new BudgetLine("management", "管理费用", fee));
    var content = new Content.Budget(lines, List.of(), Money.ZERO);
    var funded = Funded.of(projects.funding(Actor.PLATFORM, id), content.total());
    return new Content.Budget(lines, funded, project.sums().asked());
  }

  private static String words(Form form, String field, boolean needed) {
    return Ids.words(form, field, needed, 2000);
  }

  private ModelAndView page(Actor actor, Locale locale, Project.Id id, Form form) {
    return new ModelAndView("projects/project", "page", pages.page(actor, id, form, locale));
  }
}
