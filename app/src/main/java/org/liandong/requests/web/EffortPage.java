package org.liandong.requests.web;

import java.util.List;
import org.liandong.territory.Place;

/**
 * The effort of the grids and people of a place.
 *
 * @param idle people on duty without a task, of how many
 */
public record EffortPage(
    Place place, long days, long idle, int all, List<GridRow> grids, List<PersonRow> people) {

  /** A grid; hours is empty when nothing is settled. */
  public record GridRow(
      Place grid,
      String owner,
      int received,
      int open,
      int late,
      int settled,
      int reopened,
      String hours) {}

  /** A person; duties are roles with their places. */
  public record PersonRow(String name, List<Duty> duties, int open, int steps, boolean idle) {}

  /** {@code territory.role.ROLE} names the role. */
  public record Duty(String role, Place place) {}
}
