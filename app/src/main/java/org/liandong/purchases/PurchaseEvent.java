package org.liandong.purchases;

import org.liandong.base.AccountId;

/**
 * Something happened with a purchase.
 *
 * @param by who did it: needs no telling
 */
public record PurchaseEvent(Purchase.Id id, int nr, Action.Kind kind, AccountId by) {}
