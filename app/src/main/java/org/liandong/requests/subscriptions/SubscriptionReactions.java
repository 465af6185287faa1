package org.liandong.requests.subscriptions;

import java.util.List;
import java.util.Locale;
import org.liandong.inbox.Inbox;
import org.liandong.requests.Action.Kind;
import org.liandong.requests.Categories;
import org.liandong.requests.PublicRequest;
import org.liandong.requests.PublicRequests;
import org.liandong.requests.RequestEvent;
import org.liandong.territory.Place;
import org.liandong.territory.Places;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Tells subscribers of a new request what anybody may know of it: its sort and its community. The
 * message leads to the subscription, where it can be ended.
 */
@Component
public class SubscriptionReactions {
  private final Subscriptions subscriptions;
  private final PublicRequests published;
  private final Categories categories;
  private final Places places;
  private final Inbox inbox;

  SubscriptionReactions(
      Subscriptions subscriptions,
      PublicRequests published,
      Categories categories,
      Places places,
      Inbox inbox) {
    this.subscriptions = subscriptions;
    this.published = published;
    this.categories = categories;
    this.places = places;
    this.inbox = inbox;
  }

  @ApplicationModuleListener
  public void tellSubscribers(RequestEvent event) {
    if (event.kind() != Kind.SUBMITTED) return;
    for (var request : published.find(List.of(event.id())))
      if (categories.shared(request.committee(), request.category())) tell(event, request);
  }

  private void tell(RequestEvent event, PublicRequest request) {
    var wanting = subscriptions.wanting(request);
    if (wanting.isEmpty()) return;
    var sort = categories.name(request.committee(), request.category(), Locale.CHINESE);
    var where = new Place(request.committee(), places.find(request.committee()).name()).spoken();
    for (var one : wanting)
      if (!one.account().equals(event.resident()))
        inbox.tell(
            request.id().county(),
            one.account(),
            "requests/" + request.id() + "/new",
            "requests.told.subscriber",
            List.of(sort, where),
            "/requests/subscriptions/" + one.id());
  }
}
