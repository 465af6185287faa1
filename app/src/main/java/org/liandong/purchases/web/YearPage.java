package org.liandong.purchases.web;

import static org.liandong.ui.Screen.t;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.liandong.base.Refused;
import org.liandong.purchases.Scale;
import org.liandong.ui.Form;
import org.liandong.ui.tag.Chart;
import org.liandong.ui.tag.Crumb;
import org.liandong.ui.tag.Filter;

/**
 * A year of purchases at a place.
 *
 * @param names words for codes of fields and ways
 * @param kept rulings that are kept, {@code broken} those that are not
 * @param uncovered what residents need and no item of the catalogue serves; {@code needs} in all
 */
public record YearPage(
    String place,
    boolean desk,
    Scale.Year year,
    Map<String, String> names,
    List<Refused.Clause> kept,
    List<Refused.Clause> broken,
    List<String> uncovered,
    int needs,
    List<Crumb> crumbs,
    Form form) {

  YearPage with(Form typed) {
    return new YearPage(place, desk, year, names, kept, broken, uncovered, needs, crumbs, typed);
  }

  public String title() {
    return t("purchases.year.title", place, String.valueOf(year.year()));
  }

  public String name(String code) {
    return names.getOrDefault(code, code);
  }

  public String base() {
    return desk ? "/purchases/year?" : "/public/purchases/year?place=" + year.place().value() + "&";
  }

  public List<Filter> years() {
    var now = year.year();
    return Stream.of(now - 1, now, now + 1)
        .map(one -> new Filter(String.valueOf(one), base() + "year=" + one, null, one == now))
        .toList();
  }

  public int covered() {
    return needs == 0 ? 0 : (int) (100L * (needs - uncovered.size()) / needs);
  }

  /** The years before as bars. */
  public Chart chart() {
    var sorted =
        year.years().stream().sorted(java.util.Comparator.comparing(Scale.Sum::key)).toList();
    return Chart.of(
        Chart.Kind.bars,
        t("purchases.year.chart"),
        t("purchases.year.unit"),
        sorted.stream().map(Scale.Sum::key).toList(),
        new Chart.Series(
            t("purchases.year.planned"),
            sorted.stream().map(sum -> BigDecimal.valueOf(sum.planned().fen(), 2)).toList()),
        new Chart.Series(
            t("purchases.year.bound"),
            sorted.stream().map(sum -> BigDecimal.valueOf(sum.bound().fen(), 2)).toList()));
  }
}
