package org.liandong.requests;

import static org.liandong.requests.RequestRefusal.NOT_HOLDER;
import static org.liandong.requests.RequestRefusal.NOT_RESIDENT;

import java.util.Optional;
import org.liandong.base.Actor;
import org.liandong.base.Position;
import org.liandong.base.Refused;

/** Who may take which step: the resident's word is the resident's, the work is the holder's. */
final class Rights {
  private Rights() {}

  static void check(Actor actor, Request request, Action action) {
    refusal(actor, request, action)
        .ifPresent(reason -> {
          throw new Refused(reason, request.standing().holder().name());
        });
  }

  static boolean may(Actor actor, Request request, Action action) {
    return refusal(actor, request, action).isEmpty();
  }

  private static Optional<RequestRefusal> refusal(Actor actor, Request request, Action action) {
    return switch (action) {
      case Action.Take _ -> unless(works(actor, request), NOT_HOLDER);
      case Action.Answer _ -> unless(request.heldBy(actor) && staff(actor), NOT_HOLDER);
      case Action.HandOver _ ->
          unless((request.heldBy(actor) && staff(actor)) || directs(actor, request), NOT_HOLDER);
      case Action.Submit _, Action.Confirm _, Action.Reopen _, Action.Withdraw _ ->
          unless(request.of(actor), NOT_RESIDENT);
      case Action.Lapse _ -> unless(actor.is(Position.PLATFORM), NOT_RESIDENT);
    };
  }

  private static Optional<RequestRefusal> unless(boolean allowed, RequestRefusal reason) {
    return allowed ? Optional.empty() : Optional.of(reason);
  }

  /** The holder, and any grid person or community worker of the place. */
  private static boolean works(Actor actor, Request request) {
    if (!staff(actor)) return false;
    if (request.heldBy(actor)) return true;
    return switch (actor.hat().position()) {
      case GRID_OWNER, GRID_MEMBER, STATION_DIRECTOR, COMMUNITY_WORKER, STREET_OFFICER ->
          actor.hat().covers(request.place());
      default -> false;
    };
  }

  /** Those who may take a request out of another's hands: the community and the street. */
  private static boolean directs(Actor actor, Request request) {
    return switch (actor.hat().position()) {
      case COMMUNITY_WORKER, STREET_OFFICER -> actor.hat().covers(request.place());
      default -> false;
    };
  }

  /** A helper in agent mode acts with the resident's rights, never with the helper's own. */
  private static boolean staff(Actor actor) {
    return actor.behalf().isEmpty() && actor.hat().position().staff();
  }
}
