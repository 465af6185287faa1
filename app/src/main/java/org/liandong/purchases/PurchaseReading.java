package org.liandong.purchases;

import org.liandong.base.AccountId;
import org.liandong.base.County;
import org.liandong.base.Money;
import org.liandong.base.PlaceCode;
import org.liandong.ledger.Book;
import org.liandong.purchases.Purchase.Deal;
import org.liandong.purchases.Purchase.Paid;
import org.liandong.purchases.Purchase.Plan;
import org.liandong.purchases.Purchase.Standing;
import org.liandong.purchases.db.tables.records.PurchaseRecord;

/** Makes purchases of their rows. */
public final class PurchaseReading {
  private PurchaseReading() {}

  public static Purchase purchase(PurchaseRecord row) {
    var county = new County(row.getCounty());
    return new Purchase(
        new Purchase.Id(county, row.getId()),
        new PlaceCode(row.getPlace()),
        plan(row),
        row.getCatalogue(),
        row.getCompete(),
        new AccountId(row.getAccount()),
        row.getOpened().toInstant(),
        row.getBook() == null ? null : new Paid(new Book.Id(county, row.getBook()), row.getLine()),
        row.getAnnounced(),
        row.getProvider() == null ? null : deal(row),
        new Standing(Stage.valueOf(row.getStage()), row.getSince().toInstant(), row.getVersion()));
  }

  private static Deal deal(PurchaseRecord row) {
    return new Deal(
        row.getProvider(),
        new Money(row.getPrice()),
        row.getNumber() == null ? "" : row.getNumber(),
        row.getStarts(),
        row.getEnds(),
        row.getCommitment());
  }

  private static Plan plan(PurchaseRecord row) {
    return new Plan(
        row.getBuyer(),
        row.getName(),
        row.getWords(),
        row.getItem(),
        row.getField(),
        row.getYear(),
        row.getMethod(),
        row.getBeside(),
        row.getReason(),
        new Money(row.getAmount()),
        row.getRecurrent(),
        row.getAbove(),
        row.getOnce());
  }
}
