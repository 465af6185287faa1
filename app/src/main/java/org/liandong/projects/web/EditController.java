package org.liandong.projects.web;

import java.util.Locale;
import java.util.Map;
import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.projects.Drafts;
import org.liandong.ui.Flash;
import org.liandong.ui.Form;
import org.liandong.ui.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Applications being written: one section at a time, kept while one types. */
@Controller
class EditController {
  private final EditPages pages;
  private final Drafts drafts;

  EditController(EditPages pages, Drafts drafts) {
    this.pages = pages;
    this.drafts = drafts;
  }

  /** Opens a section to write in; whoever comes second sees who is at it. */
  @GetMapping("/projects/{id}/edit/{section}")
  ModelAndView edit(
      Actor actor, Locale locale, @PathVariable String id, @PathVariable String section) {
    var project = pages.writable(actor, Ids.project(id));
    if (!project.stage().editable()) throw new Absent(id);
    drafts.hold(actor, project.id(), pages.section(project, section).key());
    return page(actor, locale, id, section, new Form(Map.of(), Map.of(), null));
  }

  @PostMapping("/projects/{id}/sections/{section}")
  ModelAndView write(
      Actor actor,
      Locale locale,
      @PathVariable String id,
      @PathVariable String section,
      Form form,
      RedirectAttributes after) {
    var project = pages.writable(actor, Ids.project(id));
    var written = pages.section(project, section);
    return form.attempt(
        () -> {
          var content = Typing.read(written, drafts.content(project), form);
          drafts.write(actor, project.id(), section, new Typed(form).version(), content);
          if (form.value("then").equals("done")) {
            after.addFlashAttribute("flash", Flash.ok("projects.done.written"));
            return new ModelAndView("redirect:/projects/" + project.id());
          }
          return new ModelAndView(
              "redirect:/projects/" + project.id() + "/edit/" + next(form, section));
        },
        again -> page(actor, locale, id, section, again));
  }

  private static String next(Form form, String section) {
    var next = form.value("next");
    return form.value("then").equals("next") && next.matches("[a-z][a-z0-9-]{0,39}")
        ? next
        : section;
  }

  /** What the rules say about what is typed now. Nothing is kept. */
  @PostMapping("/projects/{id}/checks/{section}")
  ModelAndView check(
      Actor actor,
      Locale locale,
      @PathVariable String id,
      @PathVariable String section,
      Form form) {
    var rulings = pages.live(actor, Ids.project(id), section, form, locale);
    return new ModelAndView("projects/checks", "page", new ChecksPage(rulings));
  }

  private ModelAndView page(Actor actor, Locale locale, String id, String section, Form form) {
    var page = pages.page(actor, Ids.project(id), section, form, locale);
    return new ModelAndView("projects/edit", "page", page);
  }
}
