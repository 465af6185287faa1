package org.liandong.ledger;

import java.util.List;
import org.liandong.base.Actor;
import org.liandong.inbox.Inbox;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells whoever entered a payment what became of it. */
@Component
class LedgerReactions {
  private final Payments payments;
  private final Inbox inbox;

  LedgerReactions(Payments payments, Inbox inbox) {
    this.payments = payments;
    this.inbox = inbox;
  }

  @ApplicationModuleListener
  void tell(LedgerEvent event) {
    if (event.entered().equals(event.by())) return;
    var payment = payments.find(Actor.PLATFORM, event.payment());
    inbox.tell(
        event.payment().county(),
        event.entered(),
        "ledger/" + event.payment() + "/" + event.stage(),
        "ledger.told." + event.stage(),
        List.of(payment.words(), payment.amount().toString(), payment.standing().reason()),
        "/funds/payments/" + event.payment());
  }
}
