package org.liandong.disputes.events;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.liandong.base.AccountId;
import org.liandong.base.Actor;
import org.liandong.base.WorkingDays;
import org.liandong.disputes.events.GroupEvent.Kind;
import org.liandong.identity.Holders;
import org.liandong.inbox.Inbox;
import org.liandong.territory.Charge;
import org.liandong.territory.Charges;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells the officers of the level it waits for; of what they do, whoever reported it. */
@Component
class EventReactions {
  private final GroupEvents events;
  private final Holders holders;
  private final Charges charges;
  private final Inbox inbox;
  private final Clock clock;

  EventReactions(GroupEvents events, Holders holders, Charges charges, Inbox inbox, Clock clock) {
    this.events = events;
    this.holders = holders;
    this.charges = charges;
    this.inbox = inbox;
    this.clock = clock;
  }

  @ApplicationModuleListener
  void tell(Telling news) {
    var event = events.find(Actor.PLATFORM, news.id());
    for (var account : told(event, news))
      inbox.tell(
          news.id().county(),
          account,
          "disputes/event/%s/%d".formatted(news.id(), news.nr()),
          "disputes.told.event." + news.kind(),
          List.of(event.title()),
          "/disputes/events/" + news.id());
  }

  private Set<AccountId> told(GroupEvent event, Telling news) {
    var told = new LinkedHashSet<AccountId>();
    if (news.kind() == Kind.REPORTED || news.kind() == Kind.RAISED)
      told.addAll(officers(event, news.rung()));
    if (news.kind() == Kind.REPORTED)
      charges.chain(event.committee()).stream().map(Charge::account).forEach(told::add);
    told.add(event.reporter());
    told.remove(news.by());
    return told;
  }

  private List<AccountId> officers(GroupEvent event, Rung rung) {
    var today = LocalDate.now(clock.withZone(WorkingDays.ZONE));
    return holders.of(rung.position, rung.above(event.place()), null, today).stream()
        .map(Holders.Holder::account)
        .toList();
  }
}
