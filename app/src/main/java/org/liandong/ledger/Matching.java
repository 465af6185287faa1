package org.liandong.ledger;

import org.liandong.base.Money;

/**
 * City and district pay one for one (市区两级1∶1配套, 000:9). An odd total cannot be halved: the city
 * pays one fen more, and one fen is all the difference allowed (N9).
 *
 * @param tolerance the difference allowed, rule {@code projects.match-tolerance}
 */
public record Matching(Money tolerance) {
  public static final Matching ONE_FEN = new Matching(new Money(1));

  /** What each pays of a total. */
  public record Halves(Money city, Money district) {}

  public static Halves halves(Money total) {
    var district = Math.floorDiv(total.fen(), 2);
    return new Halves(new Money(total.fen() - district), new Money(district));
  }

  /** Do the two fit? The city may pay more by the tolerance, the district may not. */
  public boolean fits(Money city, Money district) {
    var more = city.minus(district);
    return more.compareTo(Money.ZERO) >= 0 && more.compareTo(tolerance) <= 0;
  }
}
