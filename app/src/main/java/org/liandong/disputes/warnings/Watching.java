package org.liandong.disputes.warnings;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.liandong.base.AccountId;
import org.liandong.base.Actor;
import org.liandong.disputes.DisputeEvent;
import org.liandong.disputes.Disputes;
import org.liandong.disputes.Entrusting;
import org.liandong.inbox.Inbox;
import org.liandong.territory.Charges;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Looks at each step in a dispute, warns, and tells the grid and the community. */
@Component
class Watching {
  private static final int NEAREST = 2;
  private final Disputes disputes;
  private final Lookout lookout;
  private final Warnings warnings;
  private final Entrusting entrusting;
  private final Charges charges;
  private final Inbox inbox;

  Watching(
      Disputes disputes,
      Lookout lookout,
      Warnings warnings,
      Entrusting entrusting,
      Charges charges,
      Inbox inbox) {
    this.disputes = disputes;
    this.lookout = lookout;
    this.warnings = warnings;
    this.entrusting = entrusting;
    this.charges = charges;
    this.inbox = inbox;
  }

  @ApplicationModuleListener
  void watch(DisputeEvent event) {
    var dispute = disputes.find(Actor.PLATFORM, event.id());
    for (var alarm : lookout.of(event, dispute))
      warnings.raise(alarm).ifPresent(warning -> tell(warning, alarm));
  }

  private void tell(Warning warning, Alarm alarm) {
    var count = String.valueOf(alarm.amount());
    for (var account : told(warning))
      inbox.tell(
          warning.id().county(),
          account,
          "disputes/warning/%s/%s".formatted(warning.id(), alarm.dispute().id()),
          "disputes.told.warning." + alarm.cause(),
          List.of(alarm.name(), count),
          "/disputes/warnings/" + warning.id());
  }

  /** The two nearest in charge; of a restricted case only those entrusted. */
  private Set<AccountId> told(Warning warning) {
    var told = new LinkedHashSet<AccountId>();
    if (warning.restricted()) told.addAll(entrusting.with(warning.place()));
    else
      charges.chain(warning.grid() == null ? warning.place() : warning.grid()).stream()
          .limit(NEAREST)
          .forEach(charge -> told.add(charge.account()));
    return told;
  }
}
