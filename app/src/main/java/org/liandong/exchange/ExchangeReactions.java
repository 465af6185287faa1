package org.liandong.exchange;

import java.util.List;
import org.liandong.base.Actor;
import org.liandong.exchange.ExchangeEvent.DealChanged;
import org.liandong.inbox.Inbox;
import org.liandong.ui.Names;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells each of the two what the other did. */
@Component
class ExchangeReactions {
  private final Deals deals;
  private final Inbox inbox;

  ExchangeReactions(Deals deals, Inbox inbox) {
    this.deals = deals;
    this.inbox = inbox;
  }

  @ApplicationModuleListener
  void tell(DealChanged event) {
    var deal = deals.find(Actor.PLATFORM, event.deal());
    var other = deal.asker().account().equals(event.told()) ? deal.helper() : deal.asker();
    var known = event.stage() != Deal.Stage.PROPOSED && event.stage() != Deal.Stage.DECLINED;
    inbox.tell(
        event.deal().county(),
        event.told(),
        "exchange/%s/%d".formatted(event.deal(), event.nr()),
        "exchange.told." + event.stage(),
        List.of(known ? other.name() : Names.masked(other.name())),
        "/exchange/deals/" + event.deal());
  }
}
