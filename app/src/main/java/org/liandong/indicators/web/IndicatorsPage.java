package org.liandong.indicators.web;

import java.util.List;
import org.liandong.territory.Place;
import org.liandong.ui.tag.Crumb;

/** Every measure at one place. */
public record IndicatorsPage(Place place, List<Crumb> crumbs, List<Entry> entries) {

  /** A measure with its figure of the last twelve months. */
  public record Entry(MeasurePage page) {
    public String href() {
      return MeasurePages.href(page.measure(), page.place().code());
    }
  }
}
