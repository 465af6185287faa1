package org.liandong.ledger;

import org.liandong.base.Refused;

/**
 * So much from one account to another of the same source and purpose. It takes what it gives, so
 * nothing has to be balanced.
 *
 * @param amount in the smallest part of the book's unit
 */
public record Movement(Account from, Account to, long amount) {
  public Movement {
    if (amount <= 0) throw new Refused(LedgerRefusal.NOT_POSITIVE, String.valueOf(amount));
    if (amount > Amount.MOST) throw new Refused(LedgerRefusal.TOO_LARGE, String.valueOf(amount));
    if (from.equals(to) || from.source() != to.source())
      throw new Refused(LedgerRefusal.UNBALANCED, String.valueOf(amount), "0");
    Earmark.check(from.earmark(), to.earmark());
  }

  Movement reversed() {
    return new Movement(to, from, amount);
  }
}
