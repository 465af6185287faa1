package org.liandong.stations.web;

import java.util.List;
import org.liandong.stations.Station;

/**
 * A station in a list.
 *
 * @param where its community
 * @param services by name
 */
public record StationRow(Station station, String where, List<String> services) {
  public String href() {
    return "/public/stations/" + station.compound();
  }

  public String desk() {
    return "/stations/" + station.compound();
  }
}
