package org.liandong.territory.web;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Actor;
import org.liandong.base.PlaceCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Browse and search the tree of places; open to everybody. */
@Controller
class PlacesController {
  private final PlacePages pages;

  PlacesController(PlacePages pages) {
    this.pages = pages;
  }

  @GetMapping("/places")
  ModelAndView nation(Actor actor, HttpServletResponse response) {
    Caching.page(response, actor);
    return view("place", pages.page(actor, PlaceCode.NATION, null));
  }

  @GetMapping("/places/{code}")
  ModelAndView place(
      Actor actor,
      @PathVariable String code,
      @RequestParam(required = false) @Nullable String after,
      HttpServletResponse response) {
    var place = Codes.parse(code);
    var page = pages.page(actor, place, after);
    Caching.page(response, actor);
    return view("place", page);
  }

  @GetMapping("/places/search")
  ModelAndView search(
      Actor actor,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String within,
      @RequestParam(required = false) @Nullable String after,
      HttpServletResponse response) {
    var page = pages.search(q, Codes.within(within), after);
    Caching.page(response, actor);
    return view("search", page);
  }

  private static ModelAndView view(String template, Object page) {
    return new ModelAndView("territory/" + template, "page", page);
  }
}
