package org.liandong.meetings;

import java.util.List;
import org.liandong.base.Actor;
import org.liandong.base.PlaceCode;
import org.liandong.base.Refused;

/**
 * Who works with bodies and meetings. Who sees them is told by the row policies and {@link Sight}.
 */
final class Rights {
  private Rights() {}

  /** Staff in charge of the place, and the chair and secretary of the body itself. */
  static boolean convenes(Actor actor, PlaceCode place, List<Seat> seats) {
    if (actor.behalf().isPresent()) return false;
    return governs(actor, place) || seats.stream().anyMatch(seat -> leads(actor, seat));
  }

  static boolean governs(Actor actor, PlaceCode place) {
    return actor.inCharge(place);
  }

  static void requireGoverning(Actor actor, PlaceCode place) {
    if (!governs(actor, place)) throw new Refused(MeetingRefusal.NOT_CONVENER);
  }

  static void require(boolean convenes) {
    if (!convenes) throw new Refused(MeetingRefusal.NOT_CONVENER);
  }

  private static boolean leads(Actor actor, Seat seat) {
    return seat.of(actor)
        && (seat.position() == Seat.Position.CHAIR || seat.position() == Seat.Position.SECRETARY);
  }

  /** Staff at work see the meetings of their place; all others those of their own bodies. */
  static boolean desk(Actor actor) {
    return actor.atDesk();
  }
}
