package org.liandong.requests;

import java.util.List;
import org.liandong.base.AccountId;
import org.liandong.base.Actor;
import org.liandong.inbox.Inbox;
import org.liandong.requests.Action.Kind;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Tells the resident of every step, whoever joined of what concerns them, the holder of what has
 * come into their hands, and those above of what was raised to them or replied.
 */
@Component
class RequestReactions {
  private final Requests requests;
  private final Followers followers;
  private final Inbox inbox;

  RequestReactions(Requests requests, Followers followers, Inbox inbox) {
    this.requests = requests;
    this.followers = followers;
    this.inbox = inbox;
  }

  @ApplicationModuleListener
  void tell(RequestEvent event) {
    var request = requests.find(Actor.PLATFORM, event.id());
    tell(event, event.resident(), "requests.told.resident." + event.kind(), request);
    if (comesToHolder(event))
      tell(event, event.holder(), "requests.told.holder." + event.kind(), request);
    if (event.kind() == Kind.ESCALATED)
      tell(event, request.standing().aside().raised().to(), "requests.told.above", request);
    if (event.kind() == Kind.REPLIED) tellAsker(event, request);
    if (concernsFollowers(event.kind()) && request.standing().aside().joined() > 0)
      for (var follower : followers.accounts(event.id())) tellFollower(event, follower, request);
  }

  /** Whoever joined knows the matter by its number: the words are the first resident's own. */
  private void tellFollower(RequestEvent event, AccountId to, Request request) {
    var arguments = List.of(request.label(), request.standing().holder().name());
    tell(event, to, "requests.told.follower." + event.kind(), arguments);
  }

  /** What the holder did is no news to the holder. */
  private static boolean comesToHolder(RequestEvent event) {
    return !event.holder().equals(event.by()) && !event.holder().equals(event.resident());
  }

  private static boolean concernsFollowers(Kind kind) {
    return switch (kind) {
      case TAKEN, HANDED_OVER, RETURNED, ESCALATED, ANSWERED, CONFIRMED, REOPENED, LAPSED, MERGED ->
          true;
      default -> false;
    };
  }

  private void tellAsker(RequestEvent event, Request request) {
    requests.facts(Actor.PLATFORM, event.id()).stream()
        .filter(fact -> fact.nr() < event.nr() && fact.action() instanceof Action.Ask)
        .reduce((_, later) -> later)
        .ifPresent(asked -> tell(event, asked.by().account(), "requests.told.asker", request));
  }

  private void tell(RequestEvent event, Fact.Holder to, String key, Request request) {
    tell(event, to.account(), key, request);
  }

  private void tell(RequestEvent event, AccountId to, String key, Request request) {
    var title = Requests.title(request.words());
    tell(event, to, key, List.of(title, request.standing().holder().name()));
  }

  private void tell(RequestEvent event, AccountId to, String key, List<String> arguments) {
    var cause = "requests/%s/%d".formatted(event.id(), event.nr());
    inbox.tell(event.id().county(), to, cause, key, arguments, "/requests/" + event.id());
  }
}
