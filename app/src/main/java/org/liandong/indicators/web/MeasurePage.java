package org.liandong.indicators.web;

import static org.liandong.ui.Screen.t;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.indicators.Figure;
import org.liandong.indicators.Measure;
import org.liandong.indicators.Span;
import org.liandong.territory.Place;
import org.liandong.ui.Figures;
import org.liandong.ui.Screen;
import org.liandong.ui.tag.Chart;
import org.liandong.ui.tag.Column;
import org.liandong.ui.tag.Crumb;
import org.liandong.ui.tag.Filter;
import org.liandong.ui.tag.Sorting;

/**
 * One measure at one place: the figure, what it was counted from, how it went by month, and how the
 * places below, the categories and (for staff) the people who answer for it stand.
 *
 * @param goal what is to be reached here, or null where no pack says
 * @param below the places one level down
 * @param handlers empty for those who may not see them
 */
public record MeasurePage(
    Place place,
    List<Crumb> crumbs,
    Measure measure,
    Span span,
    Sorting sorting,
    Figure figure,
    @Nullable Goal goal,
    List<Figure> months,
    List<Line> below,
    List<Line> categories,
    List<Line> handlers) {
  /** So many lines of a long table are seen at once on a phone. */
  public static final int FIRST = 12;

  /**
   * What is to be reached, and whether it is.
   *
   * @param demand as in 超过90%
   * @param percent where the mark stands
   */
  public record Goal(String demand, String source, int percent, boolean reached) {}

  /**
   * A figure with a name.
   *
   * @param name empty for what belongs to the place itself
   * @param href what it opens, or null
   * @param reached null where there is no goal or nothing counts
   */
  public record Line(String name, @Nullable String href, Figure figure, @Nullable Boolean reached) {
    public String share() {
      return figure.share().map(Figures::share).orElse("—");
    }

    public String parts() {
      return Figures.number(figure.part()) + " / " + Figures.number(figure.whole());
    }
  }

  public String share() {
    return figure.share().map(Figures::share).orElse("—");
  }

  /** Whole percents for the bar, or -1 while nothing counts. */
  public int percent() {
    return figure.whole() == 0 ? -1 : (int) (figure.part() * 100 / figure.whole());
  }

  /** The list behind the figure, or behind one kind of it. */
  public String counted(String kind) {
    return "/indicators/%s/counted?place=%s&from=%s&to=%s&kind=%s"
        .formatted(measure.name(), place.code().value(), span.from(), span.to(), kind);
  }

  /** Lists are kept from the county down. */
  public boolean listed() {
    return place.code().value().length() >= 6;
  }

  public List<Filter> spans() {
    var all = new ArrayList<Filter>();
    for (int months : MeasureController.SPANS)
      all.add(
          new Filter(
              t("indicators.span", months),
              Screen.with("months", months),
              null,
              span.months().size() == months));
    return all;
  }

  public List<Column> columns(String first) {
    return List.of(
        sorting.column(t(first), "name", false),
        sorting.column(t("indicators.column.share"), "share", true),
        sorting.column(t("indicators.column.whole"), "whole", true));
  }

  /** Months in which something counted; null when they are too few for a line. */
  public @Nullable Chart chart() {
    var some = months.stream().filter(month -> month.whole() > 0).toList();
    if (some.size() < 2) return null;
    var values = some.stream().map(month -> month.part() * 1000 / month.whole() / 10.0).toList();
    var chart =
        Chart.of(
            Chart.Kind.line,
            t("indicators.trend", t(measure.words())),
            t("indicators.trend.unit"),
            some.stream().map(Figure::key).toList(),
            new Chart.Series(t(measure.words()), values));
    return goal == null ? chart : chart.goal(goal.percent(), goal.demand());
  }
}
