package org.liandong.stations.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.base.PlaceCode;
import org.liandong.platform.SheetFile;
import org.liandong.stations.Rights;
import org.liandong.stations.Station;
import org.liandong.stations.Stations;
import org.liandong.territory.Level;
import org.liandong.territory.Sites;
import org.liandong.ui.Download;
import org.liandong.ui.Flash;
import org.liandong.ui.Form;
import org.liandong.ui.Messages;
import org.liandong.ui.tag.Choice;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The stations under a hat: listed, opened, taken away as a table. */
@Controller
class DeskController {
  private static final int SIZE = 30;
  private static final int MOST = 5000;
  private static final int CHOICES = 300;
  private final Stations stations;
  private final StationPages pages;
  private final Facts facts;
  private final Sites sites;
  private final Messages messages;

  DeskController(
      Stations stations, StationPages pages, Facts facts, Sites sites, Messages messages) {
    this.stations = stations;
    this.pages = pages;
    this.facts = facts;
    this.sites = sites;
    this.messages = messages;
  }

  @GetMapping("/stations")
  ModelAndView desk(
      Actor actor, Locale locale, @RequestParam(required = false) @Nullable String after) {
    return page(actor, after, Form.EMPTY, locale);
  }

  @PostMapping("/stations")
  ModelAndView open(Actor actor, Locale locale, Form form, RedirectAttributes after) {
    require(actor);
    return form.attempt(
        () -> {
          var compound = Codes.compound(form.value("compound"));
          stations.open(actor, compound, facts.station(compound, form));
          after.addFlashAttribute("flash", Flash.ok("stations.done.opened"));
          return new ModelAndView("redirect:/stations/" + compound);
        },
        again -> page(actor, null, again, locale));
  }

  private ModelAndView page(Actor actor, @Nullable String after, Form form, Locale locale) {
    require(actor);
    var place = actor.hat().place();
    var from = after != null && PlaceCode.valid(after) ? after : null;
    var page =
        new DeskPage(
            place.value(),
            stations.count(place),
            pages.rows(stations.list(place, from, SIZE), locale),
            from,
            free(place),
            pages.offered(place, locale),
            form);
    return new ModelAndView("stations/desk", "page", page);
  }

  static void require(Actor actor) {
    if (!Rights.desk(actor)) throw new Absent("/stations");
  }

  /** From a street up there are too many to choose from: the community opens them. */
  private List<Choice> free(PlaceCode place) {
    if (place.value().length() < 9) return List.of();
    var taken =
        stations.list(place, null, MOST).rows().stream()
            .map(Station::compound)
            .collect(java.util.stream.Collectors.toSet());
    return sites.list(place).stream()
        .filter(site -> Level.of(site.code()) == Level.COMPOUND)
        .filter(site -> !taken.contains(site.code()))
        .limit(CHOICES)
        .map(site -> Choice.of(site.code().value(), site.name()))
        .toList();
  }

  @GetMapping("/stations/table.xlsx")
  ResponseEntity<byte[]> table(Actor actor, Locale locale) {
    require(actor);
    var rows = pages.rows(stations.list(actor.hat().place(), null, MOST), locale).rows();
    var head =
        Stream.of("compound", "name", "where", "premises", "hours", "phone", "services", "since")
            .map(column -> messages.text(locale, "stations.column." + column))
            .toList();
    var lines = rows.stream().map(this::line).toList();
    return Download.table(new SheetFile("stations", head, lines), "stations", "xlsx");
  }

  private List<@Nullable Object> line(StationRow row) {
    var station = row.station();
    return Arrays.asList(
        station.compound().value(),
        station.facts().name(),
        row.where(),
        station.facts().premises(),
        station.facts().hours(),
        station.facts().phone(),
        String.join("、", row.services()),
        station.since().toString());
  }
}
