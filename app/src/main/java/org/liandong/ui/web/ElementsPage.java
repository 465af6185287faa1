package org.liandong.ui.web;

import org.liandong.ui.Form;

/** Samples for the catalogue of elements. */
public record ElementsPage(Form form) {
  static ElementsPage of(Form form) {
    return new ElementsPage(form);
  }
}
