package org.liandong.territory.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.liandong.territory.Households.Door;
import org.liandong.territory.Site;

/**
 * What a table of compounds, buildings and doors says, once it is understood: nothing in it
 * contradicts itself.
 *
 * @param compounds by name
 * @param buildings by compound and name
 */
record SitePlan(
    Map<String, Site.Facts> compounds, Map<Key, Site.Facts> buildings, Map<Key, List<Door>> doors) {

  /** A building by the name of its compound, empty when it stands by itself, and its own. */
  record Key(String compound, String building) {}

  static SitePlan empty() {
    return new SitePlan(new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
  }

  void add(Key building, Door door) {
    doors.computeIfAbsent(building, key -> new ArrayList<>()).add(door);
  }

  int doorCount() {
    return doors.values().stream().mapToInt(List::size).sum();
  }
}
