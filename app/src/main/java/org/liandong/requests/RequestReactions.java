package org.liandong.requests;

import java.util.List;
import org.liandong.base.AccountId;
import org.liandong.base.Actor;
import org.liandong.inbox.Inbox;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells the resident of every step, and the holder of what has come into their hands. */
@Component
class RequestReactions {
  private final Requests requests;
  private final Inbox inbox;

  RequestReactions(Requests requests, Inbox inbox) {
    this.requests = requests;
    this.inbox = inbox;
  }

  @ApplicationModuleListener
  void tell(RequestEvent event) {
    var request = requests.find(Actor.PLATFORM, event.id());
    tell(event, event.resident(), "requests.told.resident." + event.kind(), request);
    if (comesToHolder(event))
      tell(event, event.holder(), "requests.told.holder." + event.kind(), request);
  }

  /** What the holder did is no news to the holder. */
  private static boolean comesToHolder(RequestEvent event) {
    return !event.holder().equals(event.by()) && !event.holder().equals(event.resident());
  }

  private void tell(RequestEvent event, AccountId to, String key, Request request) {
    inbox.tell(
        event.id().county(),
        to,
        "requests/%s/%d".formatted(event.id(), event.nr()),
        key,
        List.of(Requests.title(request.words()), request.standing().holder().name()),
        "/requests/" + event.id());
  }
}
