package org.liandong.engine.budget;

import java.util.Locale;

/** How the winners are found. */
public enum Rule {
  /** By satisfaction for each unit of money, as long as there is money. */
  GREEDY,
  /** Every voter holds an equal share of the budget and pays for what they voted for. */
  EQUAL_SHARES,
  /** Equal shares, then greedily with what is left. */
  EQUAL_SHARES_GREEDY,
  /** Equal shares, with shares raised step by step until nothing more fits. */
  EQUAL_SHARES_ADD1,
  /** Equal shares with raised shares, then greedily with what is left. */
  EQUAL_SHARES_ADD1_GREEDY,
  /** Voters earn money at an equal rate; what can be bought first is bought first. */
  PHRAGMEN,
  /** The most satisfaction in total that the budget can buy. */
  MAX_WELFARE;

  /** The word of the command line, as in {@code equal-shares-add1}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Rule of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  boolean shares() {
    return name().startsWith("EQUAL_SHARES");
  }

  boolean raises() {
    return this == EQUAL_SHARES_ADD1 || this == EQUAL_SHARES_ADD1_GREEDY;
  }

  boolean completes() {
    return this == EQUAL_SHARES_GREEDY || this == EQUAL_SHARES_ADD1_GREEDY;
  }
}
