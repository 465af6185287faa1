package org.liandong.territory.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.territory.Level;
import org.liandong.territory.Place;
import org.liandong.territory.Spot;
import org.liandong.territory.web.PlacePage.PersonRow;
import org.liandong.ui.Form;
import org.liandong.ui.tag.Choice;
import org.liandong.ui.tag.Crumb;

/**
 * A grid, compound or building, new or to be changed; or the outline of a division.
 *
 * @param place what is changed; for something new where it will lie
 * @param level what it is
 * @param grids to choose from, for a compound or building
 */
public record EditPage(
    Place place,
    Level level,
    State state,
    List<Crumb> crumbs,
    Form form,
    Ground ground,
    List<Choice> grids,
    About about) {

  /** How far along it is. */
  public enum State {
    NEW,
    OPEN,
    CLOSED
  }

  /**
   * Where the map stands.
   *
   * @param context the place whose map lies under the drawing
   * @param near where to look when nothing is drawn there yet
   */
  public record Ground(String context, Spot near) {
    public String center() {
      return near.longitude() + "," + near.latitude();
    }
  }

  /**
   * What else is known of it.
   *
   * @param doors how many households, null where none are counted
   */
  public record About(
      List<String> former, List<PersonRow> people, List<Place> below, @Nullable String doors) {
    static final About NOTHING = new About(List.of(), List.of(), List.of(), null);
  }

  public boolean fresh() {
    return state == State.NEW;
  }

  /** Whether an area is drawn; otherwise a point is set. */
  public boolean area() {
    return level == Level.GRID || division();
  }

  /** A division: only its outline is changed here. */
  public boolean division() {
    return level.compareTo(Level.COMMITTEE) <= 0;
  }
}
