package org.liandong.indicators.web;

import static org.liandong.ui.Screen.t;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.indicators.Light;
import org.liandong.indicators.Measure;
import org.liandong.indicators.Plan;
import org.liandong.territory.Place;
import org.liandong.ui.Form;
import org.liandong.ui.tag.Choice;
import org.liandong.ui.tag.Crumb;

/**
 * A plan with its table.
 *
 * @param run the last computation, or the one under way
 * @param governs whether the reader keeps it
 */
public record PlanPage(
    Plan plan,
    Place place,
    List<Plan.Row> rows,
    Plan.@Nullable Run run,
    boolean governs,
    List<Measure> measures,
    Form form) {

  public String base() {
    return "/indicators/plans/" + plan.id();
  }

  public List<Crumb> crumbs() {
    return List.of(
        new Crumb(t("indicators.plans"), "/indicators/plans?place=" + plan.place().value()));
  }

  /** How many rows show a light. */
  public long count(Light light) {
    return rows.stream()
        .filter(row -> row.standing() != null && row.standing().light() == light)
        .count();
  }

  public boolean computing() {
    var now = run;
    return now != null && now.finished() == null;
  }

  public List<Choice> choices() {
    var all = new ArrayList<Choice>();
    for (var measure : measures) all.add(Choice.of(measure.name(), t(measure.words())));
    return all;
  }
}
