package org.liandong.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/** What a password must be, and how it is hashed (Argon2id). */
@Component
class Passwords {
  static final int SHORTEST = 8;
  static final int LONGEST = 100;
  private final Set<String> weak = weak();
  private final Argon2PasswordEncoder encoder;
  private final String nobody;

  Passwords() {
    this(Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8());
  }

  Passwords(Argon2PasswordEncoder encoder) {
    this.encoder = encoder;
    this.nobody = encode("nobody has this password");
  }

  private static Set<String> weak() {
    try {
      var list = new ClassPathResource("identity/weak-passwords.txt");
      return Set.copyOf(list.getContentAsString(StandardCharsets.UTF_8).lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * What is wrong with a new password, as a message key; empty when nothing is.
   *
   * @param personal name, sign-in name and phone, which are the first things people try
   */
  Optional<String> fault(String password, String... personal) {
    if (password.length() < SHORTEST) return Optional.of("identity.password.short");
    if (password.length() > LONGEST) return Optional.of("identity.password.long");
    var plain = password.toLowerCase(Locale.ROOT);
    if (weak.contains(plain) || plain.chars().distinct().count() < 4)
      return Optional.of("identity.password.weak");
    for (var word : personal)
      if (word.length() >= 4 && plain.contains(word.toLowerCase(Locale.ROOT)))
        return Optional.of("identity.password.personal");
    return Optional.empty();
  }

  String encode(String password) {
    return String.valueOf(encoder.encode(password));
  }

  /** Takes the same time whether or not there is a hash to compare with. */
  boolean matches(String password, @Nullable String hash) {
    var against = hash == null ? nobody : hash;
    var cut = password.length() > LONGEST ? password.substring(0, LONGEST) : password;
    return encoder.matches(cut, against) && hash != null && cut.length() == password.length();
  }
}
