package org.liandong.territory.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.territory.Place;
import org.liandong.territory.parties.Party;
import org.liandong.ui.tag.Crumb;

/**
 * The public page of a place.
 *
 * @param facts what stands under the name: code, kind, how many households
 * @param figures counts of what lies below, each with the way to it
 * @param people who is in charge, the nearest first
 * @param parties who shares in the governance of a compound or community
 * @param next where the next page of the list below begins, null on the last
 */
public record PlacePage(
    Place place,
    List<Crumb> crumbs,
    Facts facts,
    List<Figure> figures,
    List<PersonRow> people,
    List<Party> parties,
    List<GridRow> grids,
    List<ChildRow> children,
    @Nullable String next,
    @Nullable String after) {

  /** What is known and what may be done: whether there is a map, and who may edit. */
  public record Facts(
      boolean map, boolean schematic, boolean editor, @Nullable String households) {}

  /** A count, named by the message {@code territory.count.KEY}. */
  public record Figure(String key, String value) {}

  /** Somebody on duty; {@code territory.role.ROLE} names the role. */
  public record PersonRow(String name, String role, Place place, boolean twoCommittee) {}

  /** A grid of a committee with its load and its people; an empty owner means nobody. */
  public record GridRow(
      Place place, String households, String people, String buildings, String owner, int helpers) {}

  /** A place one level down, with the counts of what lies below it. */
  public record ChildRow(Place place, List<Figure> figures) {}

  /** Whether requests of the place are shown to the public. */
  public boolean heard() {
    return List.of(6, 9, 12).contains(place.code().value().length());
  }

  public boolean nation() {
    return place.code().value().isEmpty();
  }
}
