package org.liandong.ledger.web;

import java.util.Locale;
import java.util.Optional;
import org.liandong.base.Actor;
import org.liandong.base.PlaceCode;
import org.liandong.ledger.Rights;

/** What can be booked by a form. Words: {@code ledger.entry.}. */
public enum What {
  RECEIPT,
  LINE,
  GRANT,
  MOVE,
  COMMITMENT,
  PAYMENT,
  CLOSING;

  /** As in an address. */
  public String path() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<What> of(String path) {
    for (var what : values()) if (what.path().equals(path)) return Optional.of(what);
    return Optional.empty();
  }

  /** Finance books everything; promises and payments are entered by whoever handles them. */
  public boolean open(Actor actor, PlaceCode place) {
    return this == COMMITMENT || this == PAYMENT
        ? Rights.enters(actor, place)
        : Rights.finance(actor, place);
  }
}
