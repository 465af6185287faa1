package org.liandong.purchases;

import java.util.UUID;
import org.liandong.base.Money;

/** What a provider offered. */
public record Offer(int nr, UUID provider, Money price, String words) {

  /** An offer to hand in. */
  public record Draft(UUID provider, Money price, String words) {}
}
