package org.liandong.identity.web;

import java.time.Instant;
import java.util.List;
import org.liandong.identity.Passkeys.Passkey;
import org.liandong.ui.Form;

/** Password, passkeys, and where one is signed in. */
public record SecurityPage(
    Form form, boolean renewal, List<Passkey> passkeys, List<SignedIn> sessions) {
  public SecurityPage {
    passkeys = List.copyOf(passkeys);
    sessions = List.copyOf(sessions);
  }

  /** One place where the account is signed in; times in words of the reader. */
  public record SignedIn(
      String key, String device, String address, Instant last, boolean current) {}
}
