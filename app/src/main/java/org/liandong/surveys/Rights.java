package org.liandong.surveys;

import org.liandong.base.Actor;
import org.liandong.base.PlaceCode;
import org.liandong.base.Position;
import org.liandong.base.Refused;

/** Who asks: those who run the place, and who supervises it. */
public final class Rights {
  private Rights() {}

  /** Hats that ask somewhere; their list is at the desk. */
  public static boolean desk(Actor actor) {
    if (actor.behalf().isPresent()) return false;
    var position = actor.hat().position();
    return switch (position) {
      case STATION_DIRECTOR, COMMUNITY_WORKER, SUPERVISOR, PLATFORM -> true;
      default -> position.officer();
    };
  }

  public static boolean asks(Actor actor, PlaceCode place) {
    return desk(actor)
        && actor.hat().covers(place)
        && (place.value().length() >= 6 || actor.is(Position.PLATFORM));
  }

  static void require(Actor actor, PlaceCode place) {
    if (!asks(actor, place)) throw new Refused(SurveyRefusal.NOT_YOURS);
  }
}
