package org.liandong.procedures.web;

import org.liandong.base.Absent;
import org.liandong.base.PlaceCode;
import org.liandong.procedures.Procedure;

/** Ids in addresses: what is no id is not there. */
final class Ids {
  private Ids() {}

  static Procedure.Id procedure(String text) {
    return Absent.unless(text, Procedure.Id::parse);
  }

  /** A place in an address; the nation is empty. */
  static PlaceCode place(String text) {
    if (!PlaceCode.valid(text)) throw new Absent(text);
    return new PlaceCode(text);
  }
}
