package org.liandong.disputes.web;

import java.util.List;
import org.liandong.disputes.warnings.Warning;
import org.liandong.ui.Form;

/**
 * One warning: why it was made, from which disputes, and what was done.
 *
 * @param may whether the reader answers it
 */
public record WarningPage(
    Warning warning,
    String where,
    List<Row> cases,
    List<Ruled.Line> rulings,
    Form form,
    boolean may) {
  public String title() {
    return WarningsPage.title(warning);
  }

  public String action() {
    return "/disputes/warnings/" + warning.id() + "/answers";
  }
}
