package org.liandong.indicators.web;

import static org.liandong.ui.Screen.t;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.indicators.Plan;
import org.liandong.ui.Form;
import org.liandong.ui.tag.Chart;
import org.liandong.ui.tag.Crumb;

/** A row of a plan: how it went, what was reported, and what it was counted from. */
public record PlanRowPage(
    Plan plan,
    Plan.Row row,
    List<Plan.Standing> trend,
    List<Plan.Report> reports,
    boolean governs,
    YearMonth month,
    Form form) {

  public String base() {
    return "/indicators/plans/" + plan.id() + "/rows/" + row.nr();
  }

  public List<Crumb> crumbs() {
    return List.of(
        new Crumb(t("indicators.plans"), "/indicators/plans?place=" + plan.place().value()),
        new Crumb(plan.name(), "/indicators/plans/" + plan.id()));
  }

  /** The rows behind the value, where the engine counted it. */
  public String counted() {
    return "/indicators/%s/counted?place=%s&from=%s&to=%s"
        .formatted(row.measure(), plan.place().value(), YearMonth.from(plan.since()), month);
  }

  /** The places below, the best first. */
  public String ranked() {
    return "/indicators/%s?place=%s&sort=-share".formatted(row.measure(), plan.place().value());
  }

  public @Nullable Chart chart() {
    if (trend.size() < 2) return null;
    var chart =
        Chart.of(
            Chart.Kind.line,
            t("indicators.plan.trend", row.title()),
            row.unit(),
            trend.stream().map(it -> it.day().toString()).toList(),
            new Chart.Series(row.title(), trend.stream().map(it -> it.value() / 100.0).toList()));
    var last = row.stages().getLast();
    return chart.goal(last.goal() / 100.0, PlanWords.value(last.goal()) + row.unit());
  }
}
