package org.liandong.stations.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.base.PlaceCode;
import org.liandong.stations.Point;
import org.liandong.stations.Points;
import org.liandong.stations.Rights;
import org.liandong.stations.Services;
import org.liandong.territory.Level;
import org.liandong.territory.Places;
import org.liandong.territory.Sites;
import org.liandong.ui.Flash;
import org.liandong.ui.Form;
import org.liandong.ui.Sent;
import org.liandong.ui.tag.Choice;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Points where neighbours serve themselves: opened, changed, closed. */
@Controller
class PointsController {
  private final Points points;
  private final Services services;
  private final Facts facts;
  private final Places places;
  private final Sites sites;

  PointsController(Points points, Services services, Facts facts, Places places, Sites sites) {
    this.points = points;
    this.services = services;
    this.facts = facts;
    this.places = places;
    this.sites = sites;
  }

  @GetMapping("/stations/points")
  ModelAndView list(Actor actor, Locale locale, @RequestParam(defaultValue = "") String edit) {
    DeskController.require(actor);
    if (edit.isEmpty()) return page(actor, null, Form.EMPTY, locale);
    var point = points.find(Codes.point(edit));
    if (!point.open() || !Rights.runs(actor, point.place())) throw new Absent(edit);
    return page(actor, point, begun(point), locale);
  }

  private static Form begun(Point point) {
    var facts = point.facts();
    var spot = facts.spot();
    return Form.of(
        Map.of(
            "kind", facts.kind(),
            "name", facts.name(),
            "address", facts.address(),
            "hours", facts.hours(),
            "phone", facts.phone(),
            "spot", spot == null ? "" : spot.longitude() + ", " + spot.latitude()));
  }

  @PostMapping("/stations/points")
  ModelAndView open(Sent sent) {
    return step(
        sent,
        "opened",
        null,
        () -> {
          var place = Codes.place(sent.form().value("place"));
          points.open(sent.actor(), place, facts.point(place, sent.form()), sent.typed().once());
        });
  }

  @PostMapping("/stations/points/{id}")
  ModelAndView change(Sent sent) {
    var point = points.find(Codes.point(sent.id()));
    return step(
        sent,
        "changed",
        point,
        () -> {
          var typed = facts.point(point.place(), sent.form());
          points.change(sent.actor(), point.id(), sent.version(), typed);
        });
  }

  @PostMapping("/stations/points/{id}/closings")
  ModelAndView close(Sent sent) {
    return step(
        sent,
        "closed",
        null,
        () -> points.close(sent.actor(), Codes.point(sent.id()), sent.version()));
  }

  private ModelAndView step(Sent sent, String done, @Nullable Point edited, Runnable work) {
    DeskController.require(sent.actor());
    return sent.form()
        .attempt(
            () -> {
              work.run();
              sent.after().addFlashAttribute("flash", Flash.ok("stations.done.point." + done));
              return new ModelAndView("redirect:/stations/points");
            },
            again -> page(sent.actor(), edited, again, LocaleContextHolder.getLocale()));
  }

  private ModelAndView page(Actor actor, @Nullable Point edited, Form form, Locale locale) {
    DeskController.require(actor);
    var place = actor.hat().place();
    var rows =
        points.list(place).stream()
            .map(point ->
                new PublicListPage.PointRow(
                    point, services.name(point.place(), point.facts().kind(), locale)))
            .toList();
    var kinds =
        services.at(place).stream().map(item -> Choice.of(item.code(), item.name(locale))).toList();
    return new ModelAndView(
        "stations/points", "page", new PointsPage(rows, kinds, choices(place), edited, form));
  }

  /** The community of the hat and its compounds, or the communities of a street. */
  private List<Choice> choices(PlaceCode place) {
    var all = new ArrayList<Choice>();
    if (place.value().length() >= 12)
      all.add(Choice.of(place.value(), places.find(place).spoken()));
    if (Level.of(place) == Level.COMMITTEE)
      sites.list(place).stream()
          .filter(site -> Level.of(site.code()) == Level.COMPOUND)
          .forEach(site -> all.add(Choice.of(site.code().value(), site.name())));
    if (Level.of(place) == Level.STREET)
      places.children(place).forEach(it -> all.add(Choice.of(it.code().value(), it.spoken())));
    return all;
  }
}
