package org.liandong.disputes.web;

import org.liandong.base.Absent;
import org.liandong.disputes.Dispute;
import org.liandong.disputes.events.GroupEvent;
import org.liandong.disputes.rounds.Round;
import org.liandong.disputes.warnings.Warning;

/** Ids in addresses: what is no id is not there. */
final class Ids {
  private Ids() {}

  static Dispute.Id dispute(String text) {
    return Absent.unless(text, Dispute.Id::parse);
  }

  static Warning.Id warning(String text) {
    return Absent.unless(text, Warning.Id::parse);
  }

  static GroupEvent.Id event(String text) {
    return Absent.unless(text, GroupEvent.Id::parse);
  }

  static Round.Id round(String text) {
    return Absent.unless(text, Round.Id::parse);
  }
}
