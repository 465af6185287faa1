package org.liandong.ui;

import java.text.NumberFormat;
import java.util.Locale;
import org.liandong.base.Money;
import org.liandong.base.Share;

/** Numbers as people read them; digits and separators are the same in both languages. */
public final class Figures {
  private Figures() {}

  /** With thousands, as in {@code 6,812}. */
  public static String number(long value) {
    return NumberFormat.getIntegerInstance(Locale.ROOT).format(value);
  }

  /** Yuan with its unit, as in {@code 2,000.00 元}. */
  public static String money(Money amount) {
    return Screen.t("ui.money", amount.toString());
  }

  /** A percentage with one decimal at most, cut and never rounded up over a limit. */
  public static String share(Share share) {
    return share.percent(1);
  }
}
