package org.liandong.indicators.web;

import static org.liandong.ui.Screen.t;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Keyset;
import org.liandong.indicators.Figure;
import org.liandong.indicators.Measure;
import org.liandong.indicators.Measures;
import org.liandong.indicators.Span;
import org.liandong.indicators.Tallies.Only;
import org.liandong.territory.Place;
import org.liandong.ui.Screen;
import org.liandong.ui.tag.Crumb;
import org.liandong.ui.tag.Filter;

/** The rows behind a figure. */
public record CountedPage(
    Place place,
    List<Crumb> crumbs,
    Figure figure,
    Span span,
    Only only,
    Keyset<Measures.Row> rows,
    @Nullable String after) {

  public Measure measure() {
    return figure.measure();
  }

  public List<Filter> kinds() {
    var all = new ArrayList<Filter>();
    all.add(
        new Filter(
            t("indicators.kind.all"), Screen.with("kind", null), null, only.kind().isEmpty()));
    for (var kind : measure().kinds())
      all.add(
          new Filter(
              t(measure().words() + ".kind." + kind.name()),
              Screen.with("kind", kind.name()),
              only.category().isEmpty() ? figure.at(kind.name()) : null,
              kind.name().equals(only.kind())));
    return all;
  }
}
