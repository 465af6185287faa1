package org.liandong.surveys;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liandong.base.PlaceCode;

/**
 * What came out.
 *
 * @param smallest how many people a figure stands for at least
 * @param sheets how many answered, of {@code asked} (null where everybody could)
 * @param helped for how many a helper typed
 * @param counts how many said what, in the order of the questions; empty when too few answered
 * @param groups satisfaction by community, of those that may be shown
 * @param hidden how many communities are not shown
 */
public record Results(
    int smallest,
    int sheets,
    @Nullable Integer asked,
    int helped,
    List<Count> counts,
    List<Group> groups,
    int hidden) {

  /**
   * The answers to one question.
   *
   * @param answered how many answered it
   * @param byValue how many chose each value
   * @param mean of a scale or a number; null when nobody answered
   */
  public record Count(
      Question question, int answered, Map<Integer, Integer> byValue, @Nullable Double mean) {
    public int at(int value) {
      return byValue.getOrDefault(value, 0);
    }

    /** Where the share of a value lies; null when nobody answered. */
    public @Nullable Interval interval(int value) {
      return answered == 0 ? null : Interval.wilson(at(value), answered);
    }

    /** Those who said 4 or 5. */
    public int satisfied() {
      return at(4) + at(5);
    }
  }

  /** The satisfaction of a community: how many of how many said 4 or 5. */
  public record Group(PlaceCode committee, int sheets, int satisfied, int answered) {}

  /** Are there enough answers to show anything? */
  public boolean shown() {
    return sheets >= smallest;
  }
}
