package org.liandong.identity;

import java.time.Instant;
import org.liandong.base.AccountId;

/** That somebody gave the password once more, just now. Only {@link Confirmations} makes one. */
public final class Confirmed {
  private final AccountId account;
  private final Instant at;

  Confirmed(AccountId account, Instant at) {
    this.account = account;
    this.at = at;
  }

  public AccountId account() {
    return account;
  }

  public Instant at() {
    return at;
  }
}
