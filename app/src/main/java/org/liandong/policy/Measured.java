package org.liandong.policy;

import java.time.LocalDate;
import java.util.List;
import org.liandong.base.Money;
import org.liandong.base.Share;

/**
 * What was measured, with the arithmetic that led to it: {@code
 * Measured.share(money("projects.fee", fee), money("projects.total", total))}.
 */
public record Measured(Formula formula, List<Input> inputs) {

  /**
   * One number that went in.
   *
   * @param name message key of what it is
   * @param unit what it counts in; money in yuan, dates in days since 1970
   */
  public record Input(String name, Unit unit, Share value) {}

  public Measured {
    inputs = List.copyOf(inputs);
  }

  public static Input count(String name, Unit unit, long value) {
    return new Input(name, unit, Share.of(value, 1));
  }

  public static Input money(String name, Money value) {
    return new Input(name, Unit.YUAN, Share.of(value.fen(), 100));
  }

  public static Input share(String name, Share value) {
    return new Input(name, Unit.PERCENT, value);
  }

  public static Input day(String name, LocalDate value) {
    return new Input(name, Unit.DATES, Share.of(value.toEpochDay(), 1));
  }

  public static Measured amount(Input input) {
    return new Measured(Formula.AMOUNT, List.of(input));
  }

  /** One input as a share of the other. */
  public static Measured share(Input part, Input whole) {
    return new Measured(Formula.SHARE, List.of(part, whole));
  }

  public static Measured of(Formula formula, Input first, Input second) {
    return new Measured(formula, List.of(first, second));
  }

  /**
   * The number that is held against the rule value. A share of nothing is an ArithmeticException.
   */
  public Share result() {
    return formula.apply(inputs.stream().map(Input::value).toList());
  }
}
