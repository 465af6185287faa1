package org.liandong.procedures.web;

import java.util.List;
import org.liandong.procedures.StandIn;
import org.liandong.ui.Form;
import org.liandong.ui.tag.Choice;

/** Who can sit for the reader, and who sits for whom now. */
public record StandInsPage(List<Choice> colleagues, List<Row> rows, Form form) {

  /** One of them; {@code mine} when the reader can end it. */
  public record Row(StandIn standIn, boolean mine) {}
}
