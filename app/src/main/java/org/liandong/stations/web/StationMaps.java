package org.liandong.stations.web;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.liandong.base.PlaceCode;
import org.liandong.stations.Points;
import org.liandong.stations.Services;
import org.liandong.stations.Station;
import org.liandong.stations.Stations;
import org.liandong.territory.Sites;
import org.liandong.territory.Spot;
import org.liandong.ui.Messages;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Stations, points and the compounds that have no station yet, as GeoJSON; the last lie lowest. */
@Component
@Transactional(readOnly = true)
class StationMaps {
  private static final int DRAWN = 500;
  private final Stations stations;
  private final Points points;
  private final Services services;
  private final Sites sites;
  private final Messages messages;

  StationMaps(Stations stations, Points points, Services services, Sites sites, Messages messages) {
    this.stations = stations;
    this.points = points;
    this.services = services;
    this.sites = sites;
    this.messages = messages;
  }

  String of(PlaceCode place, Locale locale) {
    var open = stations.list(place, null, DRAWN).rows();
    var features = new ArrayList<Map<String, Object>>();
    features.addAll(without(place, open, locale));
    var spots = sites.spots(open.stream().map(Station::compound).toList());
    for (var station : open) {
      var spot = spots.get(station.compound());
      if (spot != null) features.add(built(station, spot));
    }
    for (var point : points.list(place)) {
      var facts = point.facts();
      var kind = services.name(point.place(), facts.kind(), locale);
      var spot = facts.spot();
      if (spot != null) features.add(feature(facts.name(), kind, "", "info", spot));
    }
    return JsonMapper.shared()
        .writeValueAsString(Map.of("type", "FeatureCollection", "features", features));
  }

  private List<Map<String, Object>> without(PlaceCode place, List<Station> open, Locale locale) {
    var built = open.stream().map(Station::compound).collect(toSet());
    var none = messages.text(locale, "stations.map.none");
    var features = new ArrayList<Map<String, Object>>();
    for (var site : sites.compounds(place, DRAWN)) {
      var spot = site.facts().spot();
      if (spot != null && !built.contains(site.code()))
        features.add(feature(site.name(), none, "/places/" + site.code(), "none", spot));
    }
    return features;
  }

  private static Map<String, Object> built(Station station, Spot spot) {
    var facts = station.facts();
    var href = "/public/stations/" + station.compound();
    return feature(facts.name(), facts.premises(), href, "ok", spot);
  }

  private static Map<String, Object> feature(
      String name, String note, String href, String tone, Spot spot) {
    var at = List.of(spot.longitude(), spot.latitude());
    var told = Map.of("name", name, "note", note, "href", href, "tone", tone);
    var geometry = Map.of("type", "Point", "coordinates", at);
    return Map.of("type", "Feature", "properties", told, "geometry", geometry);
  }
}
