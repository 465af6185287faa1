package org.liandong.purchases;

import org.liandong.purchases.db.tables.records.PurchaseRecord;

/** Reads rows that page queries found. */
public final class PurchaseReading {
  private PurchaseReading() {}

  public static Purchase purchase(PurchaseRecord row) {
    return PurchaseRows.purchase(row);
  }
}
