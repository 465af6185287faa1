package org.liandong.territory.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.liandong.base.PlaceCode;
import org.liandong.territory.Borders;
import org.liandong.territory.Charge;
import org.liandong.territory.Charges;
import org.liandong.territory.Grid;
import org.liandong.territory.Grids;
import org.liandong.territory.Households;
import org.liandong.territory.Level;
import org.liandong.territory.Outlines;
import org.liandong.territory.Places;
import org.liandong.territory.Sites;
import org.liandong.ui.Figures;
import org.liandong.ui.Messages;
import org.springframework.stereotype.Component;

/**
 * Chooses what the map of a place shows: in a county or street the outlines one level down, in a
 * committee and below its grids with their households and owners, and the buildings.
 */
@Component
class PlaceMaps {
  private static final int MOST_POINTS = 2_000;
  private final Places places;
  private final Borders borders;
  private final Outlines outlines;
  private final Grids grids;
  private final Sites sites;
  private final Households households;
  private final Charges charges;
  private final Messages messages;

  PlaceMaps(
      Places places,
      Borders borders,
      Outlines outlines,
      Grids grids,
      Sites sites,
      Households households,
      Charges charges,
      Messages messages) {
    this.places = places;
    this.borders = borders;
    this.outlines = outlines;
    this.grids = grids;
    this.sites = sites;
    this.households = households;
    this.charges = charges;
    this.messages = messages;
  }

  MapView of(PlaceCode place, Locale locale) {
    return switch (Level.of(place)) {
      case NATION, PROVINCE, CITY -> new MapView(List.of(), false, 0);
      case COUNTY, STREET -> outlines(place);
      case COMMITTEE -> committee(place, place, locale);
      case GRID -> committee(place.parent(), place, locale);
      case COMPOUND, BUILDING ->
          committee(new PlaceCode(place.value().substring(0, 12)), place, locale);
    };
  }

  private MapView outlines(PlaceCode place) {
    var known = outlines.of(place);
    var names = places.names(known.stream().map(border -> border.place()).toList());
    var features =
        known.stream()
            .map(
                border -> Feature.area(border.place(), name(names, border.place()), border.shape()))
            .toList();
    return new MapView(features, known.stream().anyMatch(border -> border.schematic()), 0);
  }

  private static String name(Map<PlaceCode, String> names, PlaceCode place) {
    return new org.liandong.territory.Place(place, names.getOrDefault(place, "")).spoken();
  }

  private MapView committee(PlaceCode committee, PlaceCode focus, Locale locale) {
    var drawn = grids.list(committee).stream().filter(grid -> grid.shape() != null).toList();
    var border = borders.of(committee);
    var features = new ArrayList<Feature>();
    if (drawn.isEmpty())
      border.ifPresent(
          b -> features.add(Feature.area(committee, places.find(committee).spoken(), b.shape())));
    var counts = households(committee);
    long most = drawn.stream().mapToInt(g -> counts.getOrDefault(g.code(), 0)).max().orElse(0);
    var owners = owners(committee);
    for (var grid : drawn) features.add(area(grid, counts, most, owners, locale));
    features.addAll(points(committee));
    var shown = features.stream().map(f -> f.place().equals(focus) ? f.marked() : f).toList();
    var schematic =
        drawn.stream().anyMatch(grid -> grid.outline().schematic())
            || border.isPresent() && border.get().schematic();
    return new MapView(shown, schematic, most);
  }

  private Feature area(
      Grid grid,
      Map<PlaceCode, Integer> counts,
      long most,
      Map<PlaceCode, Charge> owners,
      Locale locale) {
    var shape = java.util.Objects.requireNonNull(grid.shape());
    int own = counts.getOrDefault(grid.code(), 0);
    var owner = owners.get(grid.code());
    var key = owner == null ? "territory.map.unowned" : "territory.map.owned";
    var note = messages.text(locale, key, Figures.number(own), owner == null ? "" : owner.name());
    return Feature.area(grid.code(), grid.name(), shape).noted(note, Feature.darkness(own, most));
  }

  private List<Feature> points(PlaceCode committee) {
    var features = new ArrayList<Feature>();
    for (var site : sites.list(committee)) {
      var spot = site.facts().spot();
      if (spot != null) features.add(Feature.point(site.code(), site.name(), spot));
    }
    return features.size() > MOST_POINTS ? features.subList(0, MOST_POINTS) : features;
  }

  private Map<PlaceCode, Integer> households(PlaceCode committee) {
    return households.loads(committee).stream()
        .filter(load -> load.grid() != null)
        .collect(
            Collectors.toMap(
                load -> java.util.Objects.requireNonNull(load.grid()),
                Households.Load::households,
                Integer::sum));
  }

  private Map<PlaceCode, Charge> owners(PlaceCode committee) {
    return charges.within(committee).stream()
        .filter(charge -> charge.role() == Charge.Role.OWNER)
        .collect(Collectors.toMap(Charge::place, Function.identity(), (first, second) -> first));
  }
}
