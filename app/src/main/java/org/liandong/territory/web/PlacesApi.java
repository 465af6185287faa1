package org.liandong.territory.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Keyset;
import org.liandong.base.PlaceCode;
import org.liandong.territory.Place;
import org.liandong.territory.Places;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Places for programs. */
@RestController
@RequestMapping("/api/v1/places")
class PlacesApi {
  private final Places places;

  PlacesApi(Places places) {
    this.places = places;
  }

  /** A place in a list. */
  record Brief(String code, String name, String level, String kind) {
    static Brief of(Place place) {
      return new Brief(
          place.code().value(), place.name(), place.level().word(), place.kind().word());
    }
  }

  /**
   * A place in full.
   *
   * @param path from the province down to the place itself
   * @param counts how many divisions of each level lie below
   */
  record Full(
      String code,
      String name,
      String fullName,
      String level,
      String kind,
      @Nullable String parent,
      List<Brief> path,
      Map<String, Integer> counts) {}

  /**
   * A page of a list.
   *
   * @param next what to ask {@code after} for the next page, null on the last
   */
  record Page(List<Brief> places, @Nullable String next) {
    static Page of(Keyset<Place> found) {
      return new Page(found.rows().stream().map(Brief::of).toList(), found.nextOrNull());
    }
  }

  @GetMapping
  Page search(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String within,
      @RequestParam(required = false) @Nullable String after,
      HttpServletResponse response) {
    Caching.open(response);
    var subtree = Codes.within(within);
    return Page.of(
        q.isBlank() ? places.children(subtree, after) : places.search(q, subtree, after));
  }

  @GetMapping("/{code}")
  Full place(@PathVariable String code, HttpServletResponse response) {
    var place = places.find(Codes.parse(code));
    Caching.open(response);
    var parent = place.code().parent();
    return new Full(
        place.code().value(),
        place.name(),
        places.fullName(place.code()),
        place.level().word(),
        place.kind().word(),
        parent.equals(PlaceCode.NATION) ? null : parent.value(),
        places.path(place.code()).stream().map(Brief::of).toList(),
        counts(place.code()));
  }

  private Map<String, Integer> counts(PlaceCode place) {
    var counts = new LinkedHashMap<String, Integer>();
    places.counts(place).forEach((level, count) -> counts.put(level.word(), count));
    return counts;
  }

  @GetMapping("/{code}/children")
  Page children(
      @PathVariable String code,
      @RequestParam(required = false) @Nullable String after,
      HttpServletResponse response) {
    var place = places.find(Codes.parse(code));
    Caching.open(response);
    return Page.of(places.children(place.code(), after));
  }
}
