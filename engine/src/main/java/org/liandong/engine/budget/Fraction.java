package org.liandong.engine.budget;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/**
 * An exact fraction. Sums are brought to lowest terms; products are left as they come out, since
 * that is dear with long numbers.
 *
 * @param over the numerator
 * @param under the denominator, above zero
 */
public record Fraction(BigInteger over, BigInteger under) implements Comparable<Fraction> {
  public static final Fraction ZERO = of(0);

  public Fraction {
    if (under.signum() <= 0) throw new ArithmeticException("the denominator is not above zero");
  }

  private Fraction lowest() {
    var common = over.gcd(under);
    return common.equals(BigInteger.ONE)
        ? this
        : new Fraction(over.divide(common), under.divide(common));
  }

  public static Fraction of(long whole) {
    return new Fraction(BigInteger.valueOf(whole), BigInteger.ONE);
  }

  public static Fraction of(long over, long under) {
    return new Fraction(BigInteger.valueOf(over), BigInteger.valueOf(under));
  }

  public Fraction plus(Fraction other) {
    return new Fraction(
            over.multiply(other.under).add(other.over.multiply(under)), under.multiply(other.under))
        .lowest();
  }

  public Fraction minus(Fraction other) {
    return new Fraction(
            over.multiply(other.under).subtract(other.over.multiply(under)),
            under.multiply(other.under))
        .lowest();
  }

  public Fraction times(long factor) {
    return new Fraction(over.multiply(BigInteger.valueOf(factor)), under);
  }

  /** Divided by a number above zero. */
  public Fraction by(long divisor) {
    return new Fraction(over, under.multiply(BigInteger.valueOf(divisor)));
  }

  public Fraction least(Fraction other) {
    return compareTo(other) <= 0 ? this : other;
  }

  @Override
  public int compareTo(Fraction other) {
    return over.multiply(other.under).compareTo(other.over.multiply(under));
  }

  /** The nearest double. */
  public double near() {
    if (over.bitLength() < 53 && under.bitLength() < 53)
      return over.doubleValue() / under.doubleValue();
    return new BigDecimal(over).divide(new BigDecimal(under), MathContext.DECIMAL64).doubleValue();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Fraction that && compareTo(that) == 0;
  }

  @Override
  public int hashCode() {
    return Double.hashCode(near());
  }

  /** In lowest terms, as in {@code 7/3}; a whole number without a denominator. */
  @Override
  public String toString() {
    var lowest = lowest();
    return lowest.under.equals(BigInteger.ONE)
        ? lowest.over.toString()
        : lowest.over + "/" + lowest.under;
  }
}
