package org.liandong.territory.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Actor;
import org.liandong.base.Keyset;
import org.liandong.base.PlaceCode;
import org.liandong.territory.Charge;
import org.liandong.territory.Charges;
import org.liandong.territory.Editors;
import org.liandong.territory.Grid;
import org.liandong.territory.Grids;
import org.liandong.territory.Households;
import org.liandong.territory.Level;
import org.liandong.territory.Place;
import org.liandong.territory.Places;
import org.liandong.territory.parties.Parties;
import org.liandong.territory.web.PlacePage.ChildRow;
import org.liandong.territory.web.PlacePage.Figure;
import org.liandong.territory.web.PlacePage.GridRow;
import org.liandong.territory.web.PlacePage.PersonRow;
import org.liandong.ui.Figures;
import org.liandong.ui.Messages;
import org.liandong.ui.tag.Crumb;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers the public page of a place; the number of queries does not depend on what is found. */
@Component
@Transactional(readOnly = true)
class PlacePages {
  private final Places places;
  private final Tallies tallies;
  private final Grids grids;
  private final Households households;
  private final Charges charges;
  private final PlaceMaps maps;
  private final Parties parties;

  PlacePages(
      Places places,
      Tallies tallies,
      Grids grids,
      Households households,
      Charges charges,
      PlaceMaps maps,
      Parties parties) {
    this.places = places;
    this.tallies = tallies;
    this.grids = grids;
    this.households = households;
    this.charges = charges;
    this.maps = maps;
    this.parties = parties;
  }

  PlacePage page(Actor actor, PlaceCode code, @Nullable String after) {
    var place = places.find(code);
    var children = children(code, after);
    var map = maps.of(code, Messages.CHINESE);
    return new PlacePage(
        place,
        crumbs(code),
        new PlacePage.Facts(map.drawn(), map.schematic(), editor(actor, code), doors(code)),
        figures(code),
        people(code),
        code.value().length() < 12 ? List.of() : parties.list(code),
        gridRows(code),
        children.rows(),
        children.nextOrNull(),
        after);
  }

  private static boolean editor(Actor actor, PlaceCode code) {
    return code.value().length() >= 6 && actor.signedIn() && Editors.may(actor, code);
  }

  @Nullable String doors(PlaceCode code) {
    if (code.value().length() < 12) return null;
    int count = households.count(code).households();
    return count == 0 ? null : Figures.number(count);
  }

  List<Crumb> crumbs(PlaceCode code) {
    var crumbs = new ArrayList<Crumb>();
    if (!code.value().isEmpty()) crumbs.add(new Crumb(Place.NATION.name(), "/places"));
    for (var place : places.path(code))
      if (!place.code().equals(code))
        crumbs.add(new Crumb(place.spoken(), Codes.href(place.code())));
    return crumbs;
  }

  private List<Figure> figures(PlaceCode code) {
    var figures = new ArrayList<Figure>();
    places
        .counts(code)
        .forEach((level, n) -> figures.add(new Figure(level.word(), Figures.number(n))));
    tallies.local(code).forEach((key, n) -> figures.add(new Figure(key, Figures.number(n))));
    return figures;
  }

  /** The people of the place itself, then the owners above it. */
  List<PersonRow> people(PlaceCode code) {
    var charged = new ArrayList<>(charges.on(code));
    charges.chain(code).stream().filter(c -> !c.place().equals(code)).forEach(charged::add);
    var names = places.names(charged.stream().map(Charge::place).toList());
    return charged.stream()
        .map(c ->
            new PersonRow(
                c.name(),
                c.role().name(),
                new Place(c.place(), names.getOrDefault(c.place(), "")),
                c.twoCommittee()))
        .toList();
  }

  private List<GridRow> gridRows(PlaceCode code) {
    if (Level.of(code) != Level.COMMITTEE) return List.of();
    var loads = new HashMap<PlaceCode, Households.Load>();
    for (var load : households.loads(code)) if (load.grid() != null) loads.put(load.grid(), load);
    var duty = charges.within(code);
    return grids.list(code).stream()
        .map(grid -> row(grid, Optional.ofNullable(loads.get(grid.code())), duty))
        .toList();
  }

  private static GridRow row(Grid grid, Optional<Households.Load> load, List<Charge> duty) {
    var here = duty.stream().filter(charge -> charge.place().equals(grid.code())).toList();
    var owner = here.stream().filter(c -> c.role() == Charge.Role.OWNER).findFirst();
    return new GridRow(
        new Place(grid.code(), grid.name()),
        Figures.number(load.map(Households.Load::households).orElse(0)),
        Figures.number(load.map(Households.Load::people).orElse(0)),
        Figures.number(load.map(Households.Load::buildings).orElse(0)),
        owner.map(Charge::name).orElse(""),
        here.size() - (owner.isPresent() ? 1 : 0));
  }

  /** Grids have a list of their own. */
  private Keyset<ChildRow> children(PlaceCode code, @Nullable String after) {
    var page = places.children(code, after);
    var below = tallies.below(code, page.rows());
    var rows =
        page.rows().stream()
            .filter(child -> child.level() != Level.GRID)
            .map(child -> new ChildRow(child, figures(below.getOrDefault(child.code(), Map.of()))))
            .toList();
    return new Keyset<>(rows, page.next());
  }

  private static List<Figure> figures(Map<String, Integer> counts) {
    return new LinkedHashMap<>(counts)
        .entrySet().stream()
            .map(entry -> new Figure(entry.getKey(), Figures.number(entry.getValue())))
            .toList();
  }

  SearchPage search(String words, PlaceCode within, @Nullable String after) {
    var found = places.search(words, within, after);
    var above = found.rows().stream().flatMap(hit -> hit.code().upward().stream()).toList();
    var names = places.names(above);
    var hits = found.rows().stream().map(hit -> new SearchPage.Hit(hit, way(hit, names))).toList();
    return new SearchPage(words, places.find(within), hits, found.nextOrNull(), after);
  }

  private static String way(Place hit, Map<PlaceCode, String> names) {
    return hit.code().upward().reversed().stream()
        .filter(place -> !place.equals(hit.code()) && names.containsKey(place))
        .map(place -> new Place(place, names.getOrDefault(place, "")).spoken())
        .collect(java.util.stream.Collectors.joining(" › "));
  }
}
