package org.liandong.policy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Money;
import org.liandong.base.PlaceCode;
import org.liandong.base.Share;

/** The value of a rule that holds at a place on a day, and why it holds there. */
public record RuleValue(Definition definition, Origin origin) {

  /**
   * Why a definition holds.
   *
   * @param place the place that set the value or adopted the pack
   * @param scheme the scheme it is for; empty for all
   * @param pack the adopted pack; empty for a value of the place's own
   * @param version of the pack, or of the place's own value
   */
  public record Origin(
      PlaceCode place,
      String scheme,
      String pack,
      int version,
      LocalDate from,
      @Nullable LocalDate until) {

    /** As kept with a ruling: {@code nanjing 1} or {@code 530111 3}. */
    public String label() {
      return (pack.isEmpty() ? place.value() : pack) + " " + version;
    }

    public boolean own() {
      return pack.isEmpty();
    }
  }

  public String rule() {
    return definition.rule();
  }

  public String text() {
    return definition.value();
  }

  /** The value as an exact number, whatever it counts in; money in yuan. */
  public Share share() {
    return single();
  }

  public Money money() {
    return new Money(whole(Share.of(100, 1), single()));
  }

  /** The value as a whole number. */
  public long number() {
    return whole(Share.of(1, 1), single());
  }

  /** The value as a number of days, working days, people ... that a counter needs. */
  public int count() {
    return Math.toIntExact(number());
  }

  public LocalDate opens() {
    return LocalDate.ofEpochDay(whole(Share.of(1, 1), definition.limit().low()));
  }

  public LocalDate closes() {
    return LocalDate.ofEpochDay(whole(Share.of(1, 1), definition.limit().high()));
  }

  public Definition.Clause clause() {
    return definition.clause();
  }

  private Share single() {
    var limit = definition.limit();
    if (!limit.low().equals(limit.high()))
      throw new IllegalStateException(rule() + " is a span: " + text());
    return limit.low();
  }

  private long whole(Share times, Share number) {
    var product = number.part().multiply(times.part());
    var parts = product.divideAndRemainder(number.whole());
    if (parts[1].signum() != 0)
      throw new IllegalStateException(rule() + " is not whole: " + text());
    return parts[0].longValueExact();
  }
}
