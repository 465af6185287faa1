package org.liandong.ledger.web;

import java.util.UUID;
import org.liandong.ui.Form;

/**
 * The form of a new fund.
 *
 * @param place the full name of the place it would stand in
 * @param code its code
 */
public record OpeningPage(String place, String code, Form form) {
  public String once() {
    var before = form.value("once");
    return before.isEmpty() ? UUID.randomUUID().toString() : before;
  }
}
