package org.liandong.territory.web;

import java.util.List;
import java.util.Set;
import org.liandong.territory.Level;
import org.liandong.territory.Place;
import org.liandong.ui.Form;
import org.liandong.ui.tag.Crumb;

/**
 * Where those who keep the places of a division work.
 *
 * @param seen what the public page shows
 * @param undrawn the codes of grids without an outline
 * @param former the names it had before
 * @param renames whether the reader may give it another name
 */
public record WorkPage(
    PlacePage seen,
    List<Crumb> crumbs,
    Set<String> undrawn,
    List<String> former,
    boolean renames,
    Form form) {

  public Place place() {
    return seen.place();
  }

  public String code() {
    return seen.place().code().value();
  }

  public boolean committee() {
    return seen.place().level() == Level.COMMITTEE;
  }

  /** From the county down there are outlines, checks and people. */
  public boolean local() {
    return code().length() >= 6;
  }
}
