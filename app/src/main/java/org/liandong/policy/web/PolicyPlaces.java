package org.liandong.policy.web;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.liandong.base.Absent;
import org.liandong.base.PlaceCode;
import org.liandong.ui.PlaceNames;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Names of places, as the pages of policy need them; the nation's is empty. */
@Component
class PolicyPlaces {
  private final ObjectProvider<PlaceNames> names;

  PolicyPlaces(ObjectProvider<PlaceNames> names) {
    this.names = names;
  }

  /** The name of a place; one that is not in the tree is not there. */
  Spot find(PlaceCode place) {
    var path = path(place);
    if (path.isEmpty() && !place.value().isEmpty()) throw new Absent(place);
    return new Spot(place, path.isEmpty() ? "" : path.getLast());
  }

  /** The same for a place that may not be in the tree: its code stands for it. */
  Spot known(PlaceCode place) {
    var path = path(place);
    return new Spot(place, path.isEmpty() ? place.value() : path.getLast());
  }

  /** The places of a list, their names in one read. */
  Map<PlaceCode, Spot> known(Collection<PlaceCode> places) {
    var wanted = Set.copyOf(places);
    var tree = names.getIfAvailable();
    var found = tree == null ? Map.<PlaceCode, String>of() : tree.names(wanted);
    return wanted.stream()
        .collect(toMap(place -> place, place -> new Spot(place, name(place, found))));
  }

  private static String name(PlaceCode place, Map<PlaceCode, String> found) {
    return place.value().isEmpty() ? "" : found.getOrDefault(place, place.value());
  }

  private List<String> path(PlaceCode place) {
    if (place.value().isEmpty()) return List.of();
    var known = names.getIfAvailable();
    return known == null ? List.of(place.value()) : known.path(place);
  }
}
