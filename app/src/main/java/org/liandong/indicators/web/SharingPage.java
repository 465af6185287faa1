package org.liandong.indicators.web;

import static org.liandong.ui.Screen.t;

/**
 * A figure for other pages.
 *
 * @param address of the measure, with the server
 */
public record SharingPage(MeasurePage figure, String address) {
  public String title() {
    return figure.place().spoken() + " · " + t(figure.measure().words());
  }

  /** Where the figure is explained. */
  public String whole() {
    return address + "?place=" + figure.place().code();
  }

  public String embedded() {
    return "/indicators/" + figure.measure().name() + "/embedded?place=" + figure.place().code();
  }

  /** What another page pastes. */
  public String code() {
    return "<iframe src=\"%s/embedded?place=%s\" title=\"%s\" width=\"360\" height=\"260\" loading=\"lazy\"></iframe>"
        .formatted(address, figure.place().code(), title().replace("\"", ""));
  }
}
