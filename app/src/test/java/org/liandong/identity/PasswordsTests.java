package org.liandong.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.liandong.Covers;

/** Passwords as they are kept outside the tests. */
class PasswordsTests {
  private static final String PASSWORD = "石榴花开-2088";
  private final Passwords passwords = new Passwords();

  @Test
  @Covers("Z-02")
  void aPasswordIsHashedAtFullCost() {
    var hash = passwords.encode(PASSWORD);
    assertThat(hash).startsWith("$argon2id$v=19$m=16384,t=2,p=1$").doesNotContain(PASSWORD);
    assertThat(passwords.encode(PASSWORD)).isNotEqualTo(hash);
    assertThat(passwords.matches(PASSWORD, hash)).isTrue();
    assertThat(passwords.matches(PASSWORD + "!", hash)).isFalse();
  }

  @Test
  void whoHasNoPasswordAndWhoTypesEndlesslyGetNowhere() {
    assertThat(passwords.matches("nobody has this password", null)).isFalse();
    var longest = PASSWORD + "x".repeat(Passwords.LONGEST - PASSWORD.length());
    var hash = passwords.encode(longest);
    assertThat(passwords.matches(longest, hash)).isTrue();
    assertThat(passwords.matches(longest + "x", hash)).isFalse();
  }
}
