package org.liandong.projects.web;

import java.util.Locale;
import java.util.Map;
import org.liandong.base.Actor;
import org.liandong.projects.Content;
import org.liandong.projects.Drafts;
import org.liandong.projects.Project;
import org.liandong.projects.Projects;
import org.liandong.ui.Flash;
import org.liandong.ui.Form;
import org.liandong.ui.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Budget and sources of an approved project change: the same rules, checked while typing. */
@Controller
class ChangeController {
  private final EditPages pages;
  private final Projects projects;
  private final Drafts drafts;

  ChangeController(EditPages pages, Projects projects, Drafts drafts) {
    this.pages = pages;
    this.projects = projects;
    this.drafts = drafts;
  }

  @GetMapping("/projects/{id}/change")
  ModelAndView form(Actor actor, Locale locale, @PathVariable String id) {
    return page(actor, locale, id, new Form(Map.of(), Map.of(), null));
  }

  @PostMapping("/projects/{id}/change")
  ModelAndView change(
      Actor actor, Locale locale, @PathVariable String id, Form form, RedirectAttributes after) {
    var project = pages.changeable(actor, Ids.project(id));
    return form.attempt(
        () -> {
          var why = new Typed(form).words("why", 2000);
          projects.change(actor, project.id(), typed(project, form).budget(), why);
          after.addFlashAttribute("flash", Flash.ok("projects.done.change"));
          return new ModelAndView("redirect:/projects/" + project.id());
        },
        again -> page(actor, locale, id, again));
  }

  /** What the rules say about what is typed now. Nothing is kept. */
  @PostMapping("/projects/{id}/change/checks")
  ModelAndView check(Actor actor, Locale locale, @PathVariable String id, Form form) {
    var rulings = pages.changed(actor, Ids.project(id), form, locale);
    return new ModelAndView("projects/checks", "page", new ChecksPage(rulings));
  }

  private Content typed(Project project, Form form) {
    return Typing.read(pages.money(project), drafts.content(project), form);
  }

  private ModelAndView page(Actor actor, Locale locale, String id, Form form) {
    var page = pages.change(actor, Ids.project(id), form, locale);
    return new ModelAndView("projects/change", "page", page);
  }
}
