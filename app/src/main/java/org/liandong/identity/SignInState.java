package org.liandong.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How it stands with signing in to an account.
 *
 * @param name the sign-in name, or null for somebody who uses a phone
 * @param last when somebody signed in last, or null
 * @param way by what: {@code password}, {@code passkey} or {@code code}
 * @param locked until when it must wait after too many failures, or null
 */
public record SignInState(
    @Nullable String name, @Nullable Instant last, @Nullable String way, @Nullable Instant locked) {
  public static final SignInState UNKNOWN = new SignInState(null, null, null, null);
}
