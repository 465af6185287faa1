package org.liandong.identity;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Invalid;

/** A name to sign in with: letters of any script, digits, dot, dash; not only digits. */
final class SignInName {
  private static final Pattern FORM = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{1,39}");

  private SignInName() {}

  static @Nullable String normal(@Nullable String typed) {
    if (typed == null || typed.isBlank()) return null;
    var name = typed.strip().toLowerCase(Locale.ROOT);
    if (!FORM.matcher(name).matches() || name.chars().allMatch(Character::isDigit))
      throw Invalid.field("signIn", "identity.sign-in-name.form");
    return name;
  }
}
