package org.liandong.purchases;

import java.util.LinkedHashSet;
import java.util.List;
import org.liandong.base.AccountId;
import org.liandong.base.Actor;
import org.liandong.inbox.Inbox;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells whoever planned a purchase, and the people of its provider, of every step. */
@Component
class PurchaseReactions {
  private final Purchases purchases;
  private final Providers providers;
  private final Inbox inbox;

  PurchaseReactions(Purchases purchases, Providers providers, Inbox inbox) {
    this.purchases = purchases;
    this.providers = providers;
    this.inbox = inbox;
  }

  @ApplicationModuleListener
  void tell(PurchaseEvent event) {
    var purchase = purchases.find(Actor.PLATFORM, event.id());
    var told = new LinkedHashSet<AccountId>();
    told.add(purchase.account());
    var deal = purchase.deal();
    if (deal != null) told.addAll(providers.find(event.id().county(), deal.provider()).accounts());
    told.remove(event.by());
    for (var account : told)
      inbox.tell(
          event.id().county(),
          account,
          "purchases/%s/%d".formatted(event.id(), event.nr()),
          "purchases.told." + event.kind(),
          List.of(purchase.plan().name()),
          "/purchases/" + event.id());
  }
}
