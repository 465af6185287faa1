package org.liandong.ledger;

/** What a book counts; kept as a whole number of its smallest part. Words: {@code ledger.unit.}. */
public enum Unit {
  /** Yuan, kept in fen (Z-05). */
  MONEY(2),
  /** Hours of service, kept in hundredths. */
  HOURS(2),
  POINTS(0),
  /** Pieces. */
  GOODS(0);

  private final int decimals;

  Unit(int decimals) {
    this.decimals = decimals;
  }

  int decimals() {
    return decimals;
  }
}
