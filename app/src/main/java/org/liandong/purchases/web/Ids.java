package org.liandong.purchases.web;

import org.liandong.base.Absent;
import org.liandong.purchases.Purchase;

/** Ids in addresses: what is no id is not there. */
final class Ids {
  private Ids() {}

  static Purchase.Id purchase(String text) {
    return Absent.unless(text, Purchase.Id::parse);
  }
}
