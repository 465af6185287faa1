package org.liandong.disputes.events;

import org.jspecify.annotations.Nullable;
import org.liandong.base.Actor;
import org.liandong.base.PlaceCode;
import org.liandong.base.Position;

/** A level that is told of a matter of many people. Words: {@code disputes.rung.NAME}. */
public enum Rung {
  STREET(9, Position.STREET_OFFICER),
  COUNTY(6, Position.COUNTY_OFFICER),
  CITY(4, Position.CITY_OFFICER),
  PROVINCE(2, Position.PROVINCE_OFFICER);

  private final int length;
  final Position position;

  Rung(int length, Position position) {
    this.length = length;
    this.position = position;
  }

  /** The place of this level that a matter lies in. */
  PlaceCode above(PlaceCode place) {
    return new PlaceCode(place.value().substring(0, length));
  }

  /** The next level up; the last one stays. */
  Rung next() {
    return this == PROVINCE ? PROVINCE : values()[ordinal() + 1];
  }

  /** The level at which an officer sits; null for everybody else. */
  public static @Nullable Rung of(Actor actor) {
    for (var rung : values()) if (actor.is(rung.position)) return rung;
    return null;
  }
}
