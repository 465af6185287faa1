package org.liandong.requests.web;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.base.PlaceCode;
import org.liandong.exchange.HelpFigures;
import org.liandong.requests.PublicRequests;
import org.liandong.requests.Scene;
import org.liandong.territory.Places;
import org.liandong.ui.Form;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 邻办事, 邻互助 and 邻自治 (NEJ-02), and what neighbours reported already. */
@Controller
class ScenesController {
  private final PublicRequests published;
  private final HelpFigures help;
  private final RequestPages pages;
  private final SimilarPages similar;
  private final Places places;

  ScenesController(
      PublicRequests published,
      HelpFigures help,
      RequestPages pages,
      SimilarPages similar,
      Places places) {
    this.published = published;
    this.help = help;
    this.pages = pages;
    this.similar = similar;
    this.places = places;
  }

  @GetMapping("/scenes")
  ModelAndView scenes(Actor actor) {
    requireSignedIn(actor);
    var entries =
        Arrays.stream(Scene.values())
            .map(scene -> new ScenesPage.Entry(scene, figures(actor, scene)))
            .toList();
    return new ModelAndView("requests/scenes", "page", new ScenesPage(name(actor), entries));
  }

  @GetMapping("/scenes/{name}")
  ModelAndView scene(Actor actor, Locale locale, @PathVariable String name) {
    requireSignedIn(actor);
    var scene = Scenes.of(name);
    if (scene == null) throw new Absent(name);
    var page =
        new ScenePage(
            scene,
            name(actor),
            figures(actor, scene),
            pages.own(actor, scene, null, locale),
            similar.of(actor, committee(actor), scene, locale));
    return new ModelAndView("requests/scene", "page", page);
  }

  /** What neighbours reported already; the report page shows a part of this page in place. */
  @GetMapping("/requests/similar")
  ModelAndView similar(
      Actor actor, Locale locale, @RequestParam(defaultValue = "") String place, Form form) {
    requireSignedIn(actor);
    var community = PlaceCode.valid(place) && place.length() >= 12 ? new PlaceCode(place) : null;
    var rows = similar.near(actor, community, form, locale);
    return new ModelAndView("requests/similar", "page", new SimilarPage(rows));
  }

  private static void requireSignedIn(Actor actor) {
    if (!actor.signedIn()) throw new Absent("/scenes");
  }

  /** Neighbours who help each other ask on the board of asks, few as requests. */
  private SceneFigures figures(Actor actor, Scene scene) {
    var committee = committee(actor);
    if (committee == null) return SceneFigures.NONE;
    var figures = SceneFigures.of(published.figures(committee, scene));
    return scene == Scene.HELP ? figures.with(help.of(committee)) : figures;
  }

  private String name(Actor actor) {
    var committee = committee(actor);
    return committee == null ? "" : places.localName(committee);
  }

  private static @Nullable PlaceCode committee(Actor actor) {
    var code = actor.hat().place().value();
    return code.length() < 12 ? null : new PlaceCode(code.substring(0, 12));
  }
}
