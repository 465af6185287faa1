package org.liandong.territory.web;

import org.liandong.base.Absent;
import org.liandong.base.PlaceCode;

/** Place codes as they come in addresses. */
final class Codes {
  private Codes() {}

  /** What is no code is no place. */
  static PlaceCode parse(String text) {
    if (text.isEmpty() || !PlaceCode.valid(text)) throw new Absent(text);
    return new PlaceCode(text);
  }

  /** The subtree a search is narrowed to; the whole country when nothing or nonsense is given. */
  static PlaceCode within(String text) {
    return PlaceCode.valid(text) ? new PlaceCode(text) : PlaceCode.NATION;
  }

  /** The page of a place. */
  static String href(PlaceCode place) {
    return place.value().isEmpty() ? "/places" : "/places/" + place;
  }
}
