package org.liandong.identity;

import java.time.LocalDate;

/**
 * How long a helper may be authorised: a year on paper or online, and for what was only said before
 * staff that day alone (our own limit; the texts give none).
 */
final class Term {
  private Term() {}

  static boolean allows(Authorisation.Way way, LocalDate today, LocalDate until) {
    if (until.isBefore(today)) return false;
    return way == Authorisation.Way.SPOKEN
        ? until.equals(today)
        : !until.isAfter(today.plusYears(1));
  }
}
