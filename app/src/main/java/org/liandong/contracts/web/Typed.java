package org.liandong.contracts.web;

import org.liandong.base.Absent;
import org.liandong.contracts.Contract;
import org.liandong.ui.Form;
import org.liandong.ui.TypedWhole;

/** Reads the forms of this module. */
final class Typed extends TypedWhole {
  Typed(Form form) {
    super(form);
  }

  /** The id in a path: what is no id is not there. */
  static Contract.Id contract(String text) {
    try {
      return Contract.Id.parse(text);
    } catch (IllegalArgumentException noId) {
      throw new Absent(text);
    }
  }
}
