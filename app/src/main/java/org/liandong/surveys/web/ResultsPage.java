package org.liandong.surveys.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liandong.base.PlaceCode;
import org.liandong.base.Share;
import org.liandong.surveys.Interval;
import org.liandong.surveys.Question;
import org.liandong.surveys.Results;
import org.liandong.surveys.Survey;
import org.liandong.ui.Figures;
import org.liandong.ui.Screen;

/**
 * What came out, for everybody.
 *
 * @param results null while it is open
 * @param names of communities
 */
public record ResultsPage(
    Survey survey, String where, @Nullable Results results, Map<PlaceCode, String> names) {

  /** One bar: how many said so, and where the share lies. */
  public record Bar(String label, int count, String share, int percent, String interval) {}

  public List<Bar> bars(Results.Count count) {
    return count.question().values().stream()
        .map(value -> bar(label(count.question(), value), count.at(value), count.answered()))
        .toList();
  }

  static String label(Question question, int value) {
    return question.kind() == Question.Kind.SCALE
        ? Screen.t("surveys.step." + value)
        : question.choices().get(value - 1);
  }

  /** Satisfied: 4 or 5. */
  public Bar satisfied(Results.Count count) {
    return bar(Screen.t("surveys.satisfied"), count.satisfied(), count.answered());
  }

  public Bar satisfied(Results.Group group) {
    return bar(name(group.committee()), group.satisfied(), group.answered());
  }

  private static Bar bar(String label, int part, int whole) {
    if (whole == 0) return new Bar(label, 0, "–", 0, "–");
    var interval = Interval.wilson(part, whole);
    return new Bar(
        label,
        part,
        Figures.share(Share.of(part, whole)),
        (int) Math.round(100.0 * part / whole),
        Screen.t("surveys.interval", percent(interval.low()), percent(interval.high())));
  }

  static String percent(double share) {
    return "%.1f%%".formatted(100 * share);
  }

  private String name(PlaceCode place) {
    return new org.liandong.territory.Place(place, names.getOrDefault(place, place.value()))
        .spoken();
  }

  public String mean(Results.Count count) {
    var mean = count.mean();
    return mean == null ? "–" : "%.2f".formatted(mean);
  }
}
