package org.liandong.territory;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.liandong.base.PlaceCode;
import org.liandong.ui.PlaceNames;
import org.springframework.stereotype.Component;

/** Names the way to a place in the head of every page, from the county down where there is one. */
@Component
class PlaceTrail implements PlaceNames {
  private final Places places;

  PlaceTrail(Places places) {
    this.places = places;
  }

  @Override
  public Map<PlaceCode, String> names(Collection<PlaceCode> codes) {
    return places.names(codes);
  }

  @Override
  public List<String> path(PlaceCode place) {
    if (place.equals(PlaceCode.NATION)) return List.of();
    var path = places.path(place);
    var first = Math.min(path.size() - 1, Level.COUNTY.ordinal() - 1);
    return path.subList(Math.max(first, 0), path.size()).stream().map(Place::spoken).toList();
  }
}
