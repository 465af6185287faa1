package org.liandong.ledger.web;

import static org.liandong.ui.Screen.t;

import java.time.LocalDate;
import org.liandong.ledger.Amount;
import org.liandong.ledger.BudgetLine;
import org.liandong.ui.Times;

/** Amounts and lines in the words of the page that is being drawn. */
public final class Said {
  private Said() {}

  /** With its unit, as in {@code 2,000.00 元}. */
  public static String amount(Amount amount) {
    return t("ledger.amount." + amount.unit(), amount.toString());
  }

  public static String line(BudgetLine line) {
    return line.code() + " " + line.name();
  }

  public static String year(int year) {
    return year == 0 ? t("ledger.year.none") : t("ledger.year", String.valueOf(year));
  }

  public static String day(LocalDate day) {
    return Times.day(day);
  }
}
