package org.liandong.ledger;

import org.liandong.ledger.db.tables.records.AccountRecord;
import org.liandong.ledger.db.tables.records.MovementRecord;

/** What is booked, as rows. */
final class LedgerRecords {
  private LedgerRecords() {}

  static AccountRecord account(Book.Id book, Account account, long balance) {
    var row = new AccountRecord();
    row.setCounty(book.county().code());
    row.setId(account.id(book));
    row.setBook(book.value());
    row.setRole(account.role().name());
    row.setSource(account.source().name());
    row.setEarmark(account.earmark());
    row.setLine(account.line());
    row.setClaim(account.claim());
    row.setBalance(balance);
    return row;
  }

  static MovementRecord movement(Posting posting, int item, Moved moved) {
    var from = moved.movement().from();
    var to = moved.movement().to();
    var row = new MovementRecord();
    row.setCounty(posting.book().county().code());
    row.setBook(posting.book().value());
    row.setNr(posting.nr());
    row.setItem(item);
    row.setDay(posting.day());
    row.setKind(posting.kind().name());
    row.setSource(from.source().name());
    row.setEarmark(from.earmark());
    row.setFromAccount(from.id(posting.book()));
    row.setToAccount(to.id(posting.book()));
    row.setFromRole(from.role().name());
    row.setToRole(to.role().name());
    row.setFromLine(from.line());
    row.setToLine(to.line());
    row.setFromProject(from.project());
    row.setToProject(to.project());
    row.setAmount(moved.movement().amount());
    rests(row, moved);
    return row;
  }

  private static void rests(MovementRecord row, Moved moved) {
    row.setFromBalance(moved.from());
    row.setToBalance(moved.to());
    row.setBookRest(moved.book());
    row.setSourceRest(moved.source());
    row.setFromLineRest(moved.lines().from());
    row.setToLineRest(moved.lines().to());
    row.setFromProjectRest(moved.projects().from());
    row.setToProjectRest(moved.projects().to());
  }
}
