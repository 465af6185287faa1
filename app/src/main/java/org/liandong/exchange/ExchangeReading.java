package org.liandong.exchange;

import org.jooq.Record;

/** Rows read as what they mean; for this module only, its pages included. */
public final class ExchangeReading {
  private ExchangeReading() {}

  public static Post post(Record row) {
    return ExchangeRows.post(row);
  }

  public static Deal deal(Record row) {
    return ExchangeRows.deal(row);
  }
}
