package org.liandong.stations.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Actor;
import org.liandong.base.PlaceCode;
import org.liandong.stations.Activities;
import org.liandong.stations.Counters;
import org.liandong.stations.Points;
import org.liandong.stations.Services;
import org.liandong.stations.Societies;
import org.liandong.stations.Stations;
import org.liandong.territory.Level;
import org.liandong.territory.Places;
import org.liandong.territory.Sites;
import org.liandong.ui.Form;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** Stations, points and groups of a place, for everybody. */
@Controller
class PublicStationsController {
  private static final int SIZE = 30;
  private final Stations stations;
  private final Points points;
  private final Groups groups;
  private final Services services;
  private final StationPages pages;
  private final Ground ground;
  private final StationMaps maps;

  /** Where things stand. */
  @Component
  record Ground(Places places, Sites sites) {}

  /** The groups of a community and what they did. */
  @Component
  record Groups(Societies societies, Activities activities, Counters counters) {
    List<SocietyRow> of(PlaceCode committee) {
      var sizes = societies.sizes(committee);
      return societies.list(committee, null, SIZE).rows().stream()
          .map(one -> new SocietyRow(one, sizes.getOrDefault(one.id().value(), 0)))
          .toList();
    }
  }

  PublicStationsController(
      Stations stations,
      Points points,
      Groups groups,
      Services services,
      StationPages pages,
      Ground ground,
      StationMaps maps) {
    this.stations = stations;
    this.points = points;
    this.groups = groups;
    this.services = services;
    this.pages = pages;
    this.ground = ground;
    this.maps = maps;
  }

  /** Without a place there is no list to show: the visitor chooses one first. */
  @GetMapping(value = "/public/stations", params = "!place")
  String choose(Actor actor) {
    var code = actor.hat().place().value();
    if (code.length() < 6) return "redirect:/places";
    return "redirect:/public/stations?place=" + (code.length() > 12 ? code.substring(0, 12) : code);
  }

  @GetMapping(value = "/public/stations", params = "place")
  ModelAndView list(
      Locale locale,
      @RequestParam String place,
      @RequestParam(required = false) @Nullable String after) {
    var found = ground.places().find(Codes.place(place));
    var community = Level.of(found.code()) == Level.COMMITTEE;
    var from = after != null && PlaceCode.valid(after) ? after : null;
    var page =
        new PublicListPage(
            found,
            pages.crumbs(found.code()),
            stations.count(found.code()),
            community ? compounds(found.code()) : null,
            pages.rows(stations.list(found.code(), from, SIZE), locale),
            from,
            points(found.code(), locale),
            community ? groups.of(found.code()) : List.of(),
            community ? groups.activities().done(found.code()) : null,
            community ? groups.counters().of(found.code()) : null);
    return new ModelAndView("stations/list", "page", page);
  }

  private int compounds(PlaceCode committee) {
    return (int)
        ground.sites().list(committee).stream()
            .filter(site -> Level.of(site.code()) == Level.COMPOUND)
            .count();
  }

  private List<PublicListPage.PointRow> points(PlaceCode place, Locale locale) {
    return points.list(place).stream()
        .map(point ->
            new PublicListPage.PointRow(
                point, services.name(point.place(), point.facts().kind(), locale)))
        .toList();
  }

  @GetMapping(value = "/public/stations.geojson", produces = "application/geo+json;charset=UTF-8")
  @ResponseBody
  String map(Locale locale, @RequestParam String place) {
    return maps.of(Codes.place(place), locale);
  }

  @GetMapping("/public/stations/{compound}")
  ModelAndView station(
      Actor actor,
      Locale locale,
      @PathVariable String compound,
      @RequestParam(required = false) @Nullable String after) {
    var asked = new StationPages.Asked(Form.EMPTY, locale);
    var page = pages.page(actor, Codes.compound(compound), after, asked);
    return new ModelAndView("stations/station", "page", page);
  }
}
