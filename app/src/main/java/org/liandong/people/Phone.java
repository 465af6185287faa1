package org.liandong.people;

import java.util.Optional;
import java.util.regex.Pattern;

/** A telephone number inside China: a mobile of eleven digits or a landline with its area code. */
public final class Phone {
  private static final Pattern FORM = Pattern.compile("1[3-9]\\d{9}|0\\d{9,11}");
  private final String digits;

  private Phone(String digits) {
    this.digits = digits;
  }

  /** Reads a number as people type it: blanks, dashes and +86 are dropped. */
  public static Optional<Phone> read(String text) {
    var digits = text.replaceAll("[\\s()（）-]", "").replaceFirst("^(\\+|00)86", "");
    return FORM.matcher(digits).matches() ? Optional.of(new Phone(digits)) : Optional.empty();
  }

  /** All digits, for the person it belongs to and for calling them. */
  public String plain() {
    return digits;
  }

  public String masked() {
    int end = digits.length();
    return digits.substring(0, 3) + "*".repeat(end - 7) + digits.substring(end - 4);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Phone phone && phone.digits.equals(digits);
  }

  @Override
  public int hashCode() {
    return digits.hashCode();
  }

  @Override
  public String toString() {
    return masked();
  }
}
