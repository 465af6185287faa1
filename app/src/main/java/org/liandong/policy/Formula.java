package org.liandong.policy;

import java.math.BigInteger;
import java.util.List;
import org.liandong.base.Share;

/** The arithmetic from named inputs to the one number that is held against a rule value. */
public enum Formula {
  /** The number itself. */
  AMOUNT(1),
  /** First over second. */
  SHARE(2),
  /** First for every hundred of the second: square metres per 100 households. */
  PER_HUNDRED(2),
  /** First for every ten thousand of the second: organisations per 10,000 people. */
  PER_TEN_THOUSAND(2),
  /** How far first and second lie apart, either way. */
  GAP(2),
  /** How far the first lies from the second, as a share of the second. */
  DEVIATION(2),
  /** First and second together. */
  SUM(2);

  private final int inputs;

  Formula(int inputs) {
    this.inputs = inputs;
  }

  /** The result, exact. */
  Share apply(List<Share> values) {
    if (values.size() != inputs)
      throw new IllegalArgumentException(this + " takes " + inputs + " inputs");
    var first = values.getFirst();
    var last = values.getLast();
    return switch (this) {
      case AMOUNT -> first;
      case SHARE -> over(first, last);
      case PER_HUNDRED -> over(times(first, 100), last);
      case PER_TEN_THOUSAND -> over(times(first, 10_000), last);
      case GAP -> gap(first, last);
      case DEVIATION -> over(gap(first, last), last);
      case SUM -> plus(first, last);
    };
  }

  private static Share over(Share one, Share other) {
    return new Share(one.part().multiply(other.whole()), one.whole().multiply(other.part()));
  }

  private static Share times(Share one, long factor) {
    return new Share(one.part().multiply(BigInteger.valueOf(factor)), one.whole());
  }

  private static Share plus(Share one, Share other) {
    return new Share(
        one.part().multiply(other.whole()).add(other.part().multiply(one.whole())),
        one.whole().multiply(other.whole()));
  }

  private static Share gap(Share one, Share other) {
    var apart = plus(one, times(other, -1));
    return new Share(apart.part().abs(), apart.whole());
  }
}
