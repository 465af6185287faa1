package org.liandong.procedures.web;

import java.time.Instant;
import java.util.List;
import org.liandong.base.Keyset;
import org.liandong.base.PlaceCode;
import org.liandong.procedures.Stage;
import org.liandong.ui.tag.Crumb;

/** What anyone may see of the open procedures of a place. */
public record PublicPage(PlaceCode place, String name, Keyset<Line> lines) {

  /** One of them: no words, no names. */
  public record Line(
      String href,
      String label,
      String title,
      String route,
      String where,
      Stage stage,
      String step,
      Instant since) {
    public String tone() {
      return RouteWords.tone(stage);
    }
  }

  public List<Crumb> crumbs() {
    return List.of();
  }
}
