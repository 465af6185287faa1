package org.liandong.disputes;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.liandong.base.AccountId;
import org.liandong.base.Actor;
import org.liandong.inbox.Inbox;
import org.liandong.territory.Charge;
import org.liandong.territory.Charges;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells everyone at the table of every step, and of a new dispute whoever is in charge there. */
@Component
class DisputeReactions {
  private final Disputes disputes;
  private final Entrusting entrusting;
  private final Charges charges;
  private final Inbox inbox;

  DisputeReactions(Disputes disputes, Entrusting entrusting, Charges charges, Inbox inbox) {
    this.disputes = disputes;
    this.entrusting = entrusting;
    this.charges = charges;
    this.inbox = inbox;
  }

  @ApplicationModuleListener
  void tell(DisputeEvent event) {
    var dispute = disputes.find(Actor.PLATFORM, event.id());
    for (var account : told(dispute, event))
      inbox.tell(
          event.id().county(),
          account,
          "disputes/%s/%d".formatted(event.id(), event.nr()),
          "disputes.told." + event.kind(),
          List.of(dispute.title()),
          "/disputes/" + event.id());
  }

  private Set<AccountId> told(Dispute dispute, DisputeEvent event) {
    var told = new LinkedHashSet<>(dispute.accounts());
    told.add(dispute.opener().account());
    var mediator = dispute.standing().mediator();
    if (mediator != null) told.add(mediator.account());
    if (event.kind() == Action.Kind.OPENED) told.addAll(inCharge(dispute));
    told.remove(event.by());
    return told;
  }

  /** Of a restricted case nobody hears but those entrusted. */
  private List<AccountId> inCharge(Dispute dispute) {
    if (dispute.restricted()) return entrusting.with(dispute.place());
    var grid = dispute.grid();
    return charges.responsible(grid == null ? dispute.place() : grid).map(Charge::account).stream()
        .toList();
  }
}
