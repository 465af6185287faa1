package org.liandong.stations.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Keyset;
import org.liandong.stations.Activities;
import org.liandong.stations.Counters;
import org.liandong.territory.Place;
import org.liandong.ui.tag.Crumb;

/**
 * The stations of a place, its points and its groups.
 *
 * @param built how many stations are open
 * @param compounds how many compounds are known; null above the community
 * @param societies groups of the community; empty above it
 */
public record PublicListPage(
    Place place,
    List<Crumb> crumbs,
    int built,
    @Nullable Integer compounds,
    Keyset<StationRow> rows,
    @Nullable String after,
    List<PointRow> points,
    List<SocietyRow> societies,
    Activities.@Nullable Done done,
    Counters.@Nullable Three three) {

  /** A point in a list. */
  public record PointRow(org.liandong.stations.Point point, String kind) {}

  public String map() {
    return "/public/stations.geojson?place=" + place.code();
  }

  /** The shapes that lie under the points. */
  public @Nullable String ground() {
    return place.code().value().isEmpty() ? null : "/places/" + place.code() + ".geojson";
  }
}
