package org.liandong.projects.web;

import java.util.Locale;
import java.util.Map;
import org.liandong.base.Actor;
import org.liandong.platform.Reach;
import org.liandong.platform.Reaches;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** Approved projects, for anybody: money, course and history, without a person. */
@Controller
class PublicController {
  private final PublicPages pages;
  private final PublicShapes shapes;
  private final Reaches reaches;

  PublicController(PublicPages pages, PublicShapes shapes, Reaches reaches) {
    this.pages = pages;
    this.shapes = shapes;
    this.reaches = reaches;
  }

  @GetMapping("/public/projects")
  ModelAndView list(Actor actor, Locale locale, @RequestParam Map<String, String> asked) {
    return new ModelAndView("projects/public", "page", pages.list(ListFilter.of(asked), locale));
  }

  /** The same list on the map, community by community. */
  @GetMapping(value = "/public/projects.geojson", produces = "application/geo+json;charset=UTF-8")
  @ResponseBody
  String shapes(@RequestParam Map<String, String> asked) {
    return shapes.of(ListFilter.of(asked));
  }

  @GetMapping("/public/projects/{id}")
  ModelAndView one(Locale locale, @PathVariable String id) {
    var open = pages.open(Ids.project(id));
    return reaches.within(
        Reach.EVERYTHING,
        () -> new ModelAndView("projects/public-one", "page", pages.one(open, locale)));
  }
}
