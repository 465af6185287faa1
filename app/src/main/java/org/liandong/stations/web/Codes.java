package org.liandong.stations.web;

import org.liandong.base.Absent;
import org.liandong.base.PlaceCode;
import org.liandong.stations.Point;
import org.liandong.stations.Society;

/** Codes and ids in addresses: what is none is not there. */
final class Codes {
  private Codes() {}

  /** A compound. */
  static PlaceCode compound(String text) {
    if (!text.matches("\\d{12}C\\d{3}")) throw new Absent(text);
    return new PlaceCode(text);
  }

  /** A county, street, committee or what lies below. */
  static PlaceCode place(String text) {
    if (text.length() < 6 || !PlaceCode.valid(text)) throw new Absent(text);
    return new PlaceCode(text);
  }

  static Society.Id society(String text) {
    return Absent.unless(text, Society.Id::parse);
  }

  static Point.Id point(String text) {
    return Absent.unless(text, Point.Id::parse);
  }
}
