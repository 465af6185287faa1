package org.liandong.exchange;

import org.liandong.base.AccountId;

/** What happened between neighbours. */
public sealed interface ExchangeEvent {
  Post.Id ask();

  /** Something was asked, withdrawn or offered. */
  record PostChanged(Post.Id ask) implements ExchangeEvent {}

  /**
   * A step was taken.
   *
   * @param told the other of the two
   */
  record DealChanged(Post.Id ask, Deal.Id deal, int nr, Deal.Stage stage, AccountId told)
      implements ExchangeEvent {}
}
