package org.liandong.territory.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.liandong.territory.Places;
import org.liandong.ui.Messages;
import org.liandong.ui.Preferences;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.util.RawValue;

/** The map of a place as GeoJSON and as a picture (GRD-03). */
@Controller
class MapsController {
  private final Places places;
  private final PlaceMaps maps;
  private final Messages messages;
  private final JsonMapper json;

  MapsController(Places places, PlaceMaps maps, Messages messages, JsonMapper json) {
    this.places = places;
    this.maps = maps;
    this.messages = messages;
    this.json = json;
  }

  @GetMapping(value = "/places/{code}.geojson", produces = "application/geo+json;charset=UTF-8")
  @ResponseBody
  String geoJson(
      @PathVariable String code, HttpServletRequest request, HttpServletResponse response) {
    var place = places.find(Codes.parse(code));
    var map = maps.of(place.code(), Preferences.locale(request));
    Caching.open(response);
    response.addHeader("Vary", "Cookie, Accept-Language");
    var features = map.features().stream().map(MapsController::feature).toList();
    var collection = new LinkedHashMap<String, Object>();
    collection.put("type", "FeatureCollection");
    collection.put("schematic", map.schematic());
    collection.put("features", features);
    return json.writeValueAsString(collection);
  }

  private static Map<String, Object> feature(Feature feature) {
    var properties = new LinkedHashMap<String, Object>();
    properties.put("code", feature.place().value());
    properties.put("name", feature.name());
    properties.put("note", feature.note());
    properties.put("href", Codes.href(feature.place()));
    properties.put("level", feature.level());
    properties.put("here", feature.here());
    var whole = new LinkedHashMap<String, Object>();
    whole.put("type", "Feature");
    whole.put("id", feature.place().value());
    whole.put("properties", properties);
    whole.put("geometry", new RawValue(feature.geometry()));
    return whole;
  }

  @GetMapping(value = "/places/{code}.svg", produces = "image/svg+xml;charset=UTF-8")
  @ResponseBody
  String picture(
      @PathVariable String code, HttpServletRequest request, HttpServletResponse response) {
    var place = places.find(Codes.parse(code));
    var locale = Preferences.locale(request);
    Caching.open(response);
    response.addHeader("Vary", "Cookie, Accept-Language");
    var title = messages.text(locale, "territory.map.title", places.fullName(place.code()));
    return MapDrawing.draw(title, maps.of(place.code(), locale), messages, locale);
  }
}
