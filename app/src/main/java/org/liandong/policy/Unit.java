package org.liandong.policy;

import java.util.Locale;

/**
 * What a rule value counts in; it decides how the value is written. Words: {@code policy.unit.}.
 */
public enum Unit {
  /** {@code 10%}, {@code 70.3%} or {@code 1/3}. */
  PERCENT(Form.NUMBER),
  /** {@code 1:1}. */
  RATIO(Form.NUMBER),
  /** Yuan with at most two decimals, {@code 100000.00}. */
  YUAN(Form.NUMBER),
  COUNT(Form.NUMBER),
  POINTS(Form.NUMBER),
  PEOPLE(Form.NUMBER),
  PERSON_TIMES(Form.NUMBER),
  HOUSEHOLDS(Form.NUMBER),
  ORGANISATIONS(Form.NUMBER),
  COMMUNITIES(Form.NUMBER),
  PROJECTS(Form.NUMBER),
  STATIONS(Form.NUMBER),
  ITEMS(Form.NUMBER),
  STEPS(Form.NUMBER),
  LEVELS(Form.NUMBER),
  SQUARE_METRES(Form.NUMBER),
  SQUARE_METRES_PER_100_HOUSEHOLDS(Form.NUMBER),
  PER_10000_PEOPLE(Form.NUMBER),
  METRES(Form.NUMBER),
  MINUTES(Form.NUMBER),
  DAYS(Form.NUMBER),
  WORKING_DAYS(Form.NUMBER),
  YEARS(Form.NUMBER),
  PER_YEAR(Form.NUMBER),
  /** {@code 2016-06-15..2016-06-30}. */
  DATES(Form.DATE),
  /** Words that are shown, not compared. */
  TEXT(Form.WORDS);

  /** How a value of the unit is written. */
  enum Form {
    NUMBER,
    DATE,
    WORDS
  }

  private final Form form;

  Unit(Form form) {
    this.form = form;
  }

  Form form() {
    return form;
  }

  /** Reads {@code working-days}. */
  static Unit named(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
