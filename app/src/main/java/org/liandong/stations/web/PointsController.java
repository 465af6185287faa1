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
import org.liandong.ui.Typed;
import org.liandong.ui.tag.Choice;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

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
  ModelAndView open(Actor actor, Locale locale, Form form, RedirectAttributes after) {
    return step(
        new Sent(actor, locale, form, after, null),
        "opened",
        () -> {
          var place = Codes.place(form.value("place"));
          points.open(actor, place, facts.point(place, form), new Typed(form).once());
        });
  }

  @PostMapping("/stations/points/{id}")
  ModelAndView change(
      Actor actor, Locale locale, @PathVariable String id, Form form, RedirectAttributes after) {
    var point = points.find(Codes.point(id));
    return step(
        new Sent(actor, locale, form, after, point),
        "changed",
        () -> points.change(actor, point.id(), version(form), facts.point(point.place(), form)));
  }

  @PostMapping("/stations/points/{id}/closings")
  ModelAndView close(
      Actor actor, Locale locale, @PathVariable String id, Form form, RedirectAttributes after) {
    return step(
        new Sent(actor, locale, form, after, null),
        "closed",
        () -> points.close(actor, Codes.point(id), version(form)));
  }

  private record Sent(
      Actor actor, Locale locale, Form form, RedirectAttributes after, @Nullable Point edited) {}

  private ModelAndView step(Sent sent, String done, Runnable work) {
    DeskController.require(sent.actor());
    return sent.form()
        .attempt(
            () -> {
              work.run();
              sent.after().addFlashAttribute("flash", Flash.ok("stations.done.point." + done));
              return new ModelAndView("redirect:/stations/points");
            },
            again -> page(sent.actor(), sent.edited(), again, sent.locale()));
  }

  private static int version(Form form) {
    return new Typed(form).version();
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
