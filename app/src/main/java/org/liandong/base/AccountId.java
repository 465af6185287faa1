package org.liandong.base;

import java.util.UUID;

/** One sign-in. The nil id is the platform acting by itself or a visitor who did not sign in. */
public record AccountId(UUID value) {
  public static final AccountId NONE = new AccountId(new UUID(0, 0));

  public static AccountId of(String text) {
    return new AccountId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
