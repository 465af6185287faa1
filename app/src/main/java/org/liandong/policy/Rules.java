package org.liandong.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.liandong.base.PlaceCode;
import org.springframework.stereotype.Service;

/**
 * Which value of a rule holds at a place on a day. The nearest place upward wins: its own value,
 * else the pack it adopted; the base pack holds for the nation. Answers come from memory and are at
 * most a second behind a change made on another node.
 */
@Service
public class Rules {
  private final Books books;

  Rules(Books books) {
    this.books = books;
  }

  /**
   * The value of a rule that must have one, if only in the base pack. A longer name falls back to
   * the shorter one: {@code requests.answer-days.facilities.lighting} to {@code
   * requests.answer-days.facilities} to {@code requests.answer-days}.
   */
  public RuleValue value(String rule, PlaceCode place, LocalDate on) {
    return lookup(rule, place, "", on)
        .orElseThrow(() -> new IllegalStateException("no value of " + rule + " at " + place));
  }

  /** The value of a rule that some regions have and others have not. */
  public Optional<RuleValue> lookup(String rule, PlaceCode place, LocalDate on) {
    return lookup(rule, place, "", on);
  }

  /**
   * The value for one scheme (as a year's call for projects): at each place what was set for the
   * scheme comes before what was set for all.
   */
  public Optional<RuleValue> lookup(String rule, PlaceCode place, String scheme, LocalDate on) {
    return books.book().find(rule, place, scheme, on);
  }

  /** Every rule that has a value at the place on the day, by name. */
  public List<RuleValue> holding(PlaceCode place, LocalDate on) {
    return books.book().holding(place, on);
  }
}
