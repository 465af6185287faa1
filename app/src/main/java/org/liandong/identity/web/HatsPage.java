package org.liandong.identity.web;

import java.util.List;
import org.liandong.base.Line;
import org.liandong.base.Position;

/** The hats one may wear; one is worn now. */
public record HatsPage(List<Choice> hats) {
  public HatsPage {
    hats = List.copyOf(hats);
  }

  /** One hat: what, where, on which line, until when. */
  public record Choice(
      String id,
      String post,
      Position position,
      String place,
      Line line,
      String until,
      boolean worn) {}
}
