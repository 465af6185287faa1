package org.liandong.identity.web;

import java.util.List;
import org.liandong.identity.Authorisation;
import org.liandong.ui.Form;

/** Whom a resident lets act for them. */
public record HelpersPage(Form form, boolean inPerson, List<Helper> helpers) {
  public HelpersPage {
    helpers = List.copyOf(helpers);
  }

  /** One authorisation given. */
  public record Helper(
      String id,
      String name,
      Authorisation.Way way,
      Authorisation.Scope scope,
      String since,
      String until,
      boolean holds,
      boolean scanned) {}
}
