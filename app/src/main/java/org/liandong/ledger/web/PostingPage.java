package org.liandong.ledger.web;

import static org.liandong.ui.Screen.t;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.ledger.Account;
import org.liandong.ledger.Amount;
import org.liandong.ledger.Book;
import org.liandong.ledger.Movement;
import org.liandong.ledger.Posting;
import org.liandong.ui.Form;

/**
 * One posting with its movements, as it was booked.
 *
 * @param reversed whether it was undone
 * @param may whether the reader may undo it
 */
public record PostingPage(
    Book book,
    Posting posting,
    StatementPage.Names names,
    boolean reversed,
    boolean may,
    Form form) {

  public String href() {
    return "/funds/" + book.id();
  }

  public Amount amount() {
    return new Amount(book.unit(), posting.amount());
  }

  public Amount amount(Movement movement) {
    return new Amount(book.unit(), movement.amount());
  }

  /** An account in words: its role, and its line where it has one. */
  public String account(Account account) {
    var role = t("ledger.role." + account.role());
    var line = name(account.line());
    return line.isEmpty() ? role : role + " · " + line;
  }

  private String name(@Nullable UUID line) {
    return line == null ? "" : names.lines().getOrDefault(line, "");
  }
}
