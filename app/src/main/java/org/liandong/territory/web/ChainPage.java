package org.liandong.territory.web;

import java.util.List;
import org.liandong.territory.Place;
import org.liandong.ui.tag.Crumb;

/**
 * From every door of a committee to one named person, and on up to the county (GRD-06).
 *
 * @param above committee, street and county with their people; an empty name means nobody yet
 * @param homeless buildings that no grid holds
 */
public record ChainPage(
    Place place,
    List<Crumb> crumbs,
    List<Link> above,
    List<GridLink> grids,
    List<Place> homeless,
    Doors doors) {

  /** One level of the chain. */
  public record Link(Place place, String name) {}

  /** A grid, its owner and how many doors lead to them. */
  public record GridLink(Place place, String owner, boolean twoCommittee, String households) {}

  /** Doors that lead to a name, of how many. */
  public record Doors(String resolved, String all, int percent) {
    public boolean every() {
      return resolved.equals(all);
    }
  }
}
