package org.liandong.ledger;

import org.liandong.base.AccountId;

/**
 * A payment was decided.
 *
 * @param stage where it stands now
 * @param entered the account that entered it
 * @param by the account that decided
 */
public record LedgerEvent(
    Payment.Id payment, Book.Id book, Stage stage, AccountId entered, AccountId by) {}
