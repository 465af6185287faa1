package org.liandong.ledger;

import java.util.List;

/**
 * Where money comes from; it keeps this to its last fen. The order is the one in which odd fen are
 * taken: the higher level first (N9). Words: {@code ledger.source.}.
 */
public enum Source {
  FISCAL_PROVINCE,
  FISCAL_CITY,
  FISCAL_DISTRICT,
  FISCAL_STREET,
  /** What another level or the place adds to it (配套). */
  MATCHED,
  /** Welfare lottery money (彩票公益金, 002:30). */
  LOTTERY,
  /** Companies, foundations and people (社会资金). */
  SOCIAL,
  /** One's own (自筹); also where hours and points come from. */
  OWN;

  /** Public budgets of a level. */
  public boolean fiscal() {
    return compareTo(FISCAL_STREET) <= 0;
  }

  public static List<Source> all() {
    return List.of(values());
  }
}
