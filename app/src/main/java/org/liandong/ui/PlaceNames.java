package org.liandong.ui;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.liandong.base.PlaceCode;

/** Names of places for the head of every page; the territory knows them. */
public interface PlaceNames {

  /** The names on the way down to a place, as in 官渡区, 关上街道, 关上社区; empty for the nation. */
  List<String> path(PlaceCode place);

  /** What the places are called, in one read; those nobody knows are left out. */
  default Map<PlaceCode, String> names(Collection<PlaceCode> places) {
    return Map.of();
  }
}
