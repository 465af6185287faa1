package org.liandong.projects.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Actor;
import org.liandong.base.Invalid;
import org.liandong.files.Attachment;
import org.liandong.files.Audience;
import org.liandong.files.Files;
import org.liandong.files.Upload;
import org.liandong.identity.Accounts;
import org.liandong.projects.Drafts;
import org.liandong.projects.Profiles;
import org.liandong.projects.Project;
import org.liandong.projects.ProjectFiles;
import org.liandong.projects.Projects;
import org.liandong.projects.Writers;
import org.liandong.ui.Flash;
import org.liandong.ui.Form;
import org.liandong.ui.Typed;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What helps to write an application: its files, others who write, what is known already. */
@Controller
class DraftsController {
  private final ProjectPages pages;
  private final Projects projects;
  private final Helpers helpers;
  private final ProjectFiles papers;
  private final Files files;

  /** Who else writes, and what is known. */
  @org.springframework.stereotype.Component
  record Helpers(Drafts drafts, Profiles profiles, Accounts accounts) {}

  DraftsController(
      ProjectPages pages, Projects projects, Helpers helpers, ProjectFiles papers, Files files) {
    this.pages = pages;
    this.projects = projects;
    this.helpers = helpers;
    this.papers = papers;
    this.files = files;
  }

  /** Somebody else writes it too. */
  @PostMapping("/projects/{id}/editors")
  ModelAndView invite(
      Actor actor, Locale locale, @PathVariable String id, Form form, RedirectAttributes after) {
    var project = projects.find(actor, Ids.project(id));
    return form.attempt(
        () -> {
          var account =
              helpers
                  .accounts()
                  .known(actor, form.value("editor-way"), form.value("editor"))
                  .orElseThrow(() -> Invalid.field("editor-way", "projects.expert.unknown"));
          helpers.drafts().invite(actor, project.id(), account.id());
          return done(project, after, "projects.done.invite");
        },
        again -> page(actor, locale, project, again));
  }

  /** Fills in what is known already. */
  @PostMapping("/projects/{id}/profile")
  ModelAndView fill(
      Actor actor, Locale locale, @PathVariable String id, Form form, RedirectAttributes after) {
    var project = projects.find(actor, Ids.project(id));
    return form.attempt(
        () -> {
          boolean more = helpers.profiles().fill(actor, project.id());
          return done(project, after, more ? "projects.done.fill" : "projects.done.fill.none");
        },
        again -> page(actor, locale, project, again));
  }

  @PostMapping("/projects/{id}/files")
  ModelAndView add(
      Actor actor,
      Locale locale,
      @PathVariable String id,
      Form form,
      @RequestParam(required = false) @Nullable List<MultipartFile> papers,
      RedirectAttributes after) {
    var project = projects.find(actor, Ids.project(id));
    return form.attempt(
        () -> {
          if (!form.value("drop").isEmpty()) {
            this.papers.drop(actor, project.id(), Typed.uuid(form.value("drop")));
            return done(project, after, "projects.done.paper-dropped");
          }
          var words = new Typed(form).optional("shows", 100);
          this.papers.add(actor, project.id(), stored(actor, project, papers), words);
          return done(project, after, "projects.done.paper-added");
        },
        again -> page(actor, locale, project, again));
  }

  /** Taken in before the transaction that refers to them; only from those who write. */
  private List<Attachment.Id> stored(
      Actor actor, Project project, @Nullable List<MultipartFile> sent) {
    if (sent == null || !Writers.writes(actor, project)) return List.of();
    return Upload.chosen("papers", sent, Audience.STAFF).stream()
        .map(upload -> files.store(actor, project.place(), upload).id())
        .toList();
  }

  @GetMapping("/projects/{id}/files/{file}")
  ResponseEntity<Resource> open(Actor actor, @PathVariable String id, @PathVariable String file) {
    var project = projects.find(actor, Ids.project(id));
    return papers.open(project, Typed.uuid(file)).answer();
  }

  private static ModelAndView done(Project project, RedirectAttributes after, String key) {
    after.addFlashAttribute("flash", Flash.ok(key));
    return new ModelAndView("redirect:/projects/" + project.id());
  }

  private ModelAndView page(Actor actor, Locale locale, Project project, Form form) {
    return new ModelAndView(
        "projects/project", "page", pages.page(actor, project.id(), form, locale));
  }
}
