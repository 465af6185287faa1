package org.liandong.identity;

import java.time.Instant;
import org.liandong.base.AccountId;

/** How an attempt to sign in went. */
public sealed interface SignIn {

  /**
   * In.
   *
   * @param renew whether the password must be changed first (it was handed over by somebody)
   */
  record Welcome(AccountId account, boolean renew) implements SignIn {}

  /** Name and password do not belong together; which of them is wrong is not told. */
  record Wrong() implements SignIn {}

  /** Right, but the account was closed by an administrator. */
  record Closed() implements SignIn {}

  /** Too many attempts: again from {@code until} on. */
  record Wait(Instant until) implements SignIn {}
}
