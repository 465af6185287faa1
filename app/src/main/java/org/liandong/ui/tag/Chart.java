package org.liandong.ui.tag;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A chart with one message. It is drawn from the same numbers that its table shows.
 *
 * @param title the message, as a sentence
 * @param unit what is counted, over which time
 * @param goal a line to reach, or null
 * @param goalName what stands at that line
 */
public record Chart(
    Kind kind,
    String title,
    @Nullable String unit,
    List<String> labels,
    List<Series> series,
    @Nullable Double goal,
    @Nullable String goalName) {

  /** Standing bars, lying bars (for long names), or a line over time. */
  public enum Kind {
    bars,
    lying,
    line
  }

  /** One row of numbers, as many as there are labels. */
  public record Series(String name, List<? extends Number> values) {}

  public static Chart of(
      Kind kind, String title, @Nullable String unit, List<String> labels, Series... series) {
    return new Chart(kind, title, unit, labels, List.of(series), null, null);
  }

  public Chart goal(double line, String name) {
    return new Chart(kind, title, unit, labels, series, line, name);
  }

  /** What the script reads. */
  public String json() {
    return JsonMapper.shared().writeValueAsString(this);
  }
}
