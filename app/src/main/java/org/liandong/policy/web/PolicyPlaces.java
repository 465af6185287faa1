package org.liandong.policy.web;

import java.util.List;
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

  private List<String> path(PlaceCode place) {
    if (place.value().isEmpty()) return List.of();
    var known = names.getIfAvailable();
    return known == null ? List.of(place.value()) : known.path(place);
  }
}
