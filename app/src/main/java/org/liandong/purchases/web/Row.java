package org.liandong.purchases.web;

import java.util.Locale;
import org.liandong.purchases.Purchase;
import org.liandong.purchases.Stage;

/** A purchase in a list. */
public record Row(Purchase purchase, String where, String provider, String method) {
  public String href() {
    return "/purchases/" + purchase.id();
  }

  public String tone() {
    return tone(purchase.stage());
  }

  static String tone(Stage stage) {
    return switch (stage) {
      case PLANNED, BUDGETED -> "wait";
      case ANNOUNCED, SELECTED -> "info";
      case CONTRACTED, ACCEPTED -> "ok";
      case WITHDRAWN -> "";
    };
  }

  static String word(Stage stage) {
    return stage.name().toLowerCase(Locale.ROOT);
  }
}
