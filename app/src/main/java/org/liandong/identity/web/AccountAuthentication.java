package org.liandong.identity.web;

import java.io.Serial;
import java.util.List;
import org.liandong.base.AccountId;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/**
 * The sign-in a session keeps: the account only. Hats are looked up with every request. Its name is
 * the account, by which the sessions of an account are found.
 */
final class AccountAuthentication extends AbstractAuthenticationToken {
  @Serial private static final long serialVersionUID = 1L;
  private final String account;

  AccountAuthentication(AccountId account) {
    super(List.of());
    this.account = account.toString();
    setAuthenticated(true);
  }

  AccountId account() {
    return AccountId.of(account);
  }

  @Override
  public Object getCredentials() {
    return "";
  }

  @Override
  public Object getPrincipal() {
    return account;
  }
}
