package org.liandong.ledger.web;

import org.jspecify.annotations.Nullable;
import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.base.CountyId;
import org.liandong.ledger.Sight;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The spending of each project with its vouchers (社工机构经费使用的管理与监督, 003:145). */
@Controller
class ProjectsController {
  private final ProjectPages pages;

  ProjectsController(ProjectPages pages) {
    this.pages = pages;
  }

  @GetMapping("/funds/projects")
  ModelAndView list(Actor actor, @RequestParam(required = false) @Nullable String after) {
    if (!Sight.desk(actor)) throw new Absent("/funds/projects");
    return new ModelAndView("ledger/projects", "page", pages.list(actor, after));
  }

  @GetMapping("/funds/projects/{id}")
  ModelAndView project(
      Actor actor,
      @PathVariable String id,
      @RequestParam(required = false) @Nullable String after) {
    return new ModelAndView("ledger/project", "page", pages.find(actor, key(id), after));
  }

  private static CountyId key(String text) {
    return Absent.unless(text, CountyId::parse);
  }
}
