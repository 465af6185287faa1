package org.liandong.purchases.web;

import org.liandong.base.Absent;
import org.liandong.purchases.Purchase;
import org.liandong.ui.Form;
import org.liandong.ui.TypedWhole;

/** Reads the forms of this module. */
final class Typed extends TypedWhole {
  Typed(Form form) {
    super(form);
  }

  /** The id in a path: what is no id is not there. */
  static Purchase.Id purchase(String text) {
    return Absent.unless(text, Purchase.Id::parse);
  }
}
