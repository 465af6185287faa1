package org.liandong.requests;

import static org.liandong.requests.RequestRefusal.JOINED_ALREADY;
import static org.liandong.requests.RequestRefusal.NOT_HOLDER;
import static org.liandong.requests.RequestRefusal.NOT_PLATFORM;
import static org.liandong.requests.RequestRefusal.NOT_RESIDENT;
import static org.liandong.requests.RequestRefusal.NOT_SUPERVISOR;

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
      case Action.Answer _,
          Action.Return _,
          Action.Arrange _,
          Action.Arrive _,
          Action.Sign _,
          Action.CallOff _ ->
          unless(holds(actor, request), NOT_HOLDER);
      case Action.HandOver _, Action.Reply _, Action.Merge _, Action.Split _, Action.Classify _ ->
          unless(holds(actor, request) || directs(actor, request), NOT_HOLDER);
      case Action.Ask _ -> unless(supervises(actor, request), NOT_SUPERVISOR);
      case Action.Submit _, Action.Confirm _, Action.Reopen _, Action.Withdraw _, Action.Rate _ ->
          unless(request.of(actor), NOT_RESIDENT);
      case Action.Join _ -> unless(actor.signedIn() && !request.of(actor), JOINED_ALREADY);
      case Action.Lapse _, Action.Escalate _ -> unless(actor.is(Position.PLATFORM), NOT_PLATFORM);
    };
  }

  private static Optional<RequestRefusal> unless(boolean allowed, RequestRefusal reason) {
    return allowed ? Optional.empty() : Optional.of(reason);
  }

  private static boolean holds(Actor actor, Request request) {
    return request.heldBy(actor) && staff(actor);
  }

  /** The holder, and any grid person or community worker of the place. */
  private static boolean works(Actor actor, Request request) {
    if (!staff(actor)) return false;
    if (request.heldBy(actor)) return true;
    return switch (actor.hat().position()) {
      case GRID_OWNER, GRID_MEMBER, STATION_DIRECTOR, COMMUNITY_WORKER, STREET_OFFICER ->
          request.under(actor);
      default -> false;
    };
  }

  /**
   * Those who may take a request out of another's hands: the community and the street, and whoever
   * it was raised to because it was late.
   */
  private static boolean directs(Actor actor, Request request) {
    if (!staff(actor)) return false;
    if (request.standing().aside().raised().to().account().equals(actor.account())) return true;
    return switch (actor.hat().position()) {
      case COMMUNITY_WORKER, STREET_OFFICER -> request.under(actor);
      default -> false;
    };
  }

  /** Supervisors and officers of the place question what others hold, never themselves. */
  private static boolean supervises(Actor actor, Request request) {
    if (!staff(actor) || request.heldBy(actor)) return false;
    return (actor.is(Position.SUPERVISOR) || actor.hat().position().officer())
        && request.under(actor);
  }

  /** A helper in agent mode acts with the resident's rights, never with the helper's own. */
  private static boolean staff(Actor actor) {
    return actor.behalf().isEmpty() && actor.hat().position().staff();
  }
}
