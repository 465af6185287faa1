package org.liandong.identity.web;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.liandong.base.PlaceCode;
import org.liandong.territory.Place;
import org.liandong.territory.Places;
import org.liandong.ui.tag.Choice;
import org.springframework.stereotype.Component;

/** Whole names of many places, from the county down, in one query. */
@Component
class PlaceWords {
  private static final int COUNTY = 6;
  private final Places places;

  PlaceWords(Places places) {
    this.places = places;
  }

  Map<PlaceCode, String> full(Collection<PlaceCode> codes) {
    var names =
        places.names(codes.stream().flatMap(code -> code.upward().stream()).distinct().toList());
    var full = new TreeMap<PlaceCode, String>();
    for (var code : codes) full.put(code, full(code, names));
    return full;
  }

  private static String full(PlaceCode code, Map<PlaceCode, String> names) {
    if (code.equals(PlaceCode.NATION)) return Place.NATION.name();
    return code.upward().reversed().stream()
        .filter(above -> above.equals(code) || above.value().length() >= COUNTY)
        .filter(names::containsKey)
        .map(names::get)
        .collect(Collectors.joining(" "));
  }

  /** A place and those right below it, by their codes. */
  List<Choice> near(PlaceCode code) {
    return Stream.concat(places.lookup(code).stream(), places.children(code).stream())
        .filter(place -> !place.code().equals(PlaceCode.NATION))
        .map(place -> Choice.of(place.code().value(), place.name()))
        .toList();
  }

  String full(PlaceCode code) {
    return full(List.of(code)).getOrDefault(code, code.value());
  }
}
