package org.liandong.base;

import java.util.UUID;

/**
 * The appointment under which somebody acts: a position at a place and everything below it, in a
 * line of duty.
 *
 * @param id the appointment; nil for a visitor and for the platform itself
 * @param place the subtree the hat covers
 */
public record Hat(UUID id, Position position, PlaceCode place, Line line) {
  private static final UUID NIL = new UUID(0, 0);
  public static final Hat VISITOR = new Hat(NIL, Position.VISITOR, PlaceCode.NATION, Line.GENERAL);
  public static final Hat PLATFORM =
      new Hat(NIL, Position.PLATFORM, PlaceCode.NATION, Line.GENERAL);

  public boolean covers(PlaceCode other) {
    return place.contains(other);
  }
}
