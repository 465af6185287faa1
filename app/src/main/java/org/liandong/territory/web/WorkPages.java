package org.liandong.territory.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Actor;
import org.liandong.base.PlaceCode;
import org.liandong.territory.Borders;
import org.liandong.territory.Editors;
import org.liandong.territory.Grid;
import org.liandong.territory.Grids;
import org.liandong.territory.Level;
import org.liandong.territory.Namings;
import org.liandong.territory.Place;
import org.liandong.territory.Places;
import org.liandong.territory.Site;
import org.liandong.territory.Sites;
import org.liandong.territory.web.EditPage.About;
import org.liandong.territory.web.EditPage.State;
import org.liandong.ui.Form;
import org.liandong.ui.tag.Choice;
import org.liandong.ui.tag.Crumb;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers the pages on which places are kept. */
@Component
@Transactional(readOnly = true)
class WorkPages {
  private final Places places;
  private final PlacePages pages;
  private final Grids grids;
  private final Sites sites;
  private final Borders borders;
  private final Grounds grounds;

  WorkPages(
      Places places, PlacePages pages, Grids grids, Sites sites, Borders borders, Grounds grounds) {
    this.places = places;
    this.pages = pages;
    this.grids = grids;
    this.sites = sites;
    this.borders = borders;
    this.grounds = grounds;
  }

  WorkPage work(Actor actor, PlaceCode code, @Nullable String after, Form form) {
    Editors.require(actor, code);
    var seen = pages.page(actor, code, after);
    var undrawn =
        Level.of(code) != Level.COMMITTEE
            ? List.<Grid>of()
            : grids.list(code).stream().filter(grid -> grid.shape() == null).toList();
    return new WorkPage(
        seen,
        crumbs(actor, code),
        undrawn.stream().map(grid -> grid.code().value()).collect(Collectors.toSet()),
        places.former(code),
        Namings.may(actor, code),
        form);
  }

  /** The way down from the place of the hat; the place itself is left out. */
  List<Crumb> crumbs(Actor actor, PlaceCode code) {
    var crumbs = new ArrayList<Crumb>();
    if (actor.hat().place().value().isEmpty() && !code.value().isEmpty())
      crumbs.add(new Crumb(Place.NATION.name(), "/territory"));
    for (var place : places.path(code))
      if (!place.code().equals(code) && actor.hat().covers(place.code())) crumbs.add(crumb(place));
    return crumbs;
  }

  static Crumb crumb(Place place) {
    return new Crumb(place.spoken(), "/territory/" + place.code());
  }

  /** Something new in a place. */
  EditPage fresh(Actor actor, PlaceCode in, Level level, Form form) {
    Editors.require(actor, in);
    var place = places.find(in);
    var crumbs = new ArrayList<>(crumbs(actor, in));
    crumbs.add(crumb(place));
    return new EditPage(
        place, level, State.NEW, crumbs, form, grounds.of(in), choices(in), About.NOTHING);
  }

  /** A grid, compound or building; with an empty form it begins with what is known. */
  EditPage edit(Actor actor, PlaceCode code, Form form) {
    Editors.require(actor, code);
    return Level.of(code) == Level.GRID
        ? grid(actor, grids.find(code), form)
        : site(actor, sites.find(code), form);
  }

  private EditPage grid(Actor actor, Grid grid, Form form) {
    var shape = grid.shape();
    var known =
        Map.of(
            "name",
            grid.name(),
            "shape",
            shape == null ? "" : shape.geoJson(),
            "schematic",
            String.valueOf(grid.outline().schematic()),
            "version",
            String.valueOf(grid.version()));
    var about = new About(places.former(grid.code()), pages.people(grid.code()), List.of(), null);
    return new EditPage(
        places.find(grid.code()),
        Level.GRID,
        grid.open() ? State.OPEN : State.CLOSED,
        crumbs(actor, grid.code()),
        begun(form, known),
        grounds.of(grid.code()),
        List.of(),
        about);
  }

  private EditPage site(Actor actor, Site site, Form form) {
    var code = site.code();
    var below = places.children(code);
    return new EditPage(
        places.find(code),
        Level.of(code),
        site.open() ? State.OPEN : State.CLOSED,
        crumbs(actor, code),
        begun(form, known(site)),
        grounds.of(code),
        choices(code),
        new About(places.former(code), List.of(), below, pages.doors(code)));
  }

  private static Map<String, String> known(Site site) {
    var spot = site.facts().spot();
    var grid = site.facts().grid();
    return Map.of(
        "name",
        site.name(),
        "longitude",
        spot == null ? "" : degrees(spot.longitude()),
        "latitude",
        spot == null ? "" : degrees(spot.latitude()),
        "grid",
        grid == null ? "" : grid.value(),
        "version",
        String.valueOf(site.version()));
  }

  /** What is known, until something is typed; what was refused stays said. */
  private static Form begun(Form form, Map<String, String> known) {
    if (!form.values().isEmpty()) return form;
    return new Form(Form.of(known).values(), form.problems(), form.refusal());
  }

  private static String degrees(double value) {
    return java.math.BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }

  /** The outline of a county, street or committee. */
  EditPage border(Actor actor, PlaceCode code, Form form) {
    Editors.require(actor, code);
    var place = places.find(code);
    var crumbs = new ArrayList<>(crumbs(actor, code));
    crumbs.add(crumb(place));
    var border = borders.of(code);
    var known =
        Map.of(
            "shape", border.map(b -> b.shape().geoJson()).orElse(""),
            "schematic", border.map(b -> String.valueOf(b.schematic())).orElse("true"),
            "source", border.map(b -> b.source()).orElse(""));
    return new EditPage(
        place,
        place.level(),
        State.OPEN,
        crumbs,
        begun(form, known),
        grounds.of(code),
        List.of(),
        About.NOTHING);
  }

  private List<Choice> choices(PlaceCode code) {
    if (code.value().length() < 12) return List.of();
    return grids.list(new PlaceCode(code.value().substring(0, 12))).stream()
        .map(grid -> Choice.of(grid.code().value(), grid.name()))
        .toList();
  }

  /** What a page is called in an address: {@code compound}. */
  static Level level(String word) {
    for (var level : List.of(Level.COMPOUND, Level.GRID, Level.BUILDING))
      if (level.name().toLowerCase(Locale.ROOT).equals(word)) return level;
    throw new org.liandong.base.Absent(word);
  }
}
