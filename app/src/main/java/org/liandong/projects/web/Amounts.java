package org.liandong.projects.web;

import org.liandong.base.Money;

/** Amounts as they stand in tables, on paper and in sheets: the unit is said beside them. */
public final class Amounts {
  private Amounts() {}

  /** Yuan with two decimals and thousands. */
  public static String of(Money amount) {
    return amount.toString();
  }
}
