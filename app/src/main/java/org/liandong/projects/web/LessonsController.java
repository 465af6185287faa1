package org.liandong.projects.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.liandong.base.Actor;
import org.liandong.base.Keyset;
import org.liandong.projects.Lessons;
import org.liandong.projects.Projects;
import org.liandong.territory.Places;
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

/** What was learnt from projects: read by anybody, written by officers over them. */
@Controller
class LessonsController {
  private static final int SIZE = 20;
  private final Lessons lessons;
  private final Projects projects;
  private final ProjectPages pages;
  private final Lists lists;
  private final Places places;

  LessonsController(
      Lessons lessons, Projects projects, ProjectPages pages, Lists lists, Places places) {
    this.lessons = lessons;
    this.projects = projects;
    this.pages = pages;
    this.lists = lists;
    this.places = places;
  }

  @GetMapping("/public/projects/lessons")
  ModelAndView library(Locale locale, @RequestParam Map<String, String> asked) {
    var filter = ListFilter.of(asked);
    var after = filter.after();
    var read = lessons.library(filter.words(), after, SIZE + 1);
    var names = places.fullNames(read.stream().map(Lessons.Lesson::place).distinct().toList());
    var rows =
        Keyset.of(List.copyOf(read), SIZE, lesson -> lesson.id().toString())
            .map(lesson ->
                new LessonsPage.Line(
                    lesson.learnt().title(),
                    lesson.learnt().words(),
                    names.getOrDefault(lesson.place(), ""),
                    lists.name("project-fields", lesson.place(), lesson.field(), locale),
                    lesson.day(),
                    "/public/projects/" + lesson.about()));
    return new ModelAndView(
        "projects/lessons",
        "page",
        new LessonsPage(filter.words(), rows, after == null ? null : after.toString()));
  }

  @PostMapping("/projects/{id}/lessons")
  ModelAndView add(
      Actor actor, Locale locale, @PathVariable String id, Form form, RedirectAttributes after) {
    var project = projects.find(actor, Ids.project(id));
    return form.attempt(
        () -> {
          var typed = new Typed(form);
          var learnt =
              new Lessons.Learnt(
                  typed.optionalId("meeting"),
                  typed.words("lesson", 100),
                  typed.words("learnt", 5000),
                  typed.once());
          lessons.add(actor, project.id(), learnt);
          after.addFlashAttribute("flash", Flash.ok("projects.done.lesson"));
          return new ModelAndView("redirect:/projects/" + project.id());
        },
        again ->
            new ModelAndView(
                "projects/project", "page", pages.page(actor, project.id(), again, locale)));
  }
}
