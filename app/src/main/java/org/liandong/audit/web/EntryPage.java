package org.liandong.audit.web;

import org.liandong.audit.Journal.Checked;
import org.liandong.audit.Journal.Proven;
import org.liandong.base.CountyId;

/** One entry, to be checked by whoever wants to. */
public record EntryPage(CountyId id, Checked checked) {

  public boolean sealed() {
    return checked.proven().isPresent();
  }

  public Proven proven() {
    return checked.proven().orElseThrow();
  }
}
