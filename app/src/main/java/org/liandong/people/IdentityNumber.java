package org.liandong.people;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A citizen's identity number of 18 characters as GB 11643-1999 defines it: six digits of place,
 * eight of birth date, three of sequence, one check character. Printing it masks it, so that it
 * cannot slip into a log.
 */
public final class IdentityNumber {
  private static final Pattern FORM = Pattern.compile("[1-9]\\d{16}[0-9X]");
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String CHECKS = "10X98765432";
  private final String value;

  private IdentityNumber(String value) {
    this.value = value;
  }

  /** Reads a number as people type it; empty when form, date or check character are wrong. */
  public static Optional<IdentityNumber> read(String text) {
    var value = text.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    if (!FORM.matcher(value).matches() || value.charAt(17) != check(value)) return Optional.empty();
    try {
      return born(value).getYear() < 1880
          ? Optional.empty()
          : Optional.of(new IdentityNumber(value));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static char check(String value) {
    int sum = 0;
    for (int i = 0; i < 17; i++) sum += (value.charAt(i) - '0') * WEIGHTS[i];
    return CHECKS.charAt(sum % 11);
  }

  private static LocalDate born(String value) {
    return LocalDate.of(
        Integer.parseInt(value.substring(6, 10)),
        Integer.parseInt(value.substring(10, 12)),
        Integer.parseInt(value.substring(12, 14)));
  }

  public LocalDate birthday() {
    return born(value);
  }

  /** The first three and the last four characters: {@code 530***********1234}. */
  public String masked() {
    return value.substring(0, 3) + "*".repeat(11) + value.substring(14);
  }

  /** The number itself; only the vault asks for it. */
  String plain() {
    return value;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof IdentityNumber number && number.value.equals(value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  @Override
  public String toString() {
    return masked();
  }
}
