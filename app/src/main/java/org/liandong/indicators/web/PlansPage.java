package org.liandong.indicators.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.liandong.indicators.Plan;
import org.liandong.territory.Place;
import org.liandong.ui.Form;
import org.liandong.ui.Screen;
import org.liandong.ui.tag.Choice;

/**
 * The plans of a place.
 *
 * @param governs whether the reader makes plans there
 */
public record PlansPage(
    Place place, List<Line> lines, boolean governs, LocalDate today, Form form) {

  /** One of them, with the name of its place. */
  public record Line(Plan plan, String where) {
    public String href() {
      return "/indicators/plans/" + plan.id();
    }
  }

  public boolean running(Plan plan) {
    return !today.isBefore(plan.since()) && !today.isAfter(plan.until());
  }

  public List<Choice> kinds() {
    return Arrays.stream(Plan.Kind.values())
        .map(it -> Choice.of(it.name(), Screen.t("indicators.plan.kind." + it)))
        .toList();
  }
}
