package org.liandong.disputes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.liandong.base.Actor;

/** What somebody may do now: what a page offers, and no more. */
public final class Choices {
  private Choices() {}

  public static List<String> of(Actor actor, Dispute dispute, Table table) {
    var all = new ArrayList<String>();
    var stage = dispute.stage();
    var party = dispute.party(actor.self());
    if (dispute.mediatedBy(actor)) mediator(stage, all);
    else if (Sight.mediates(actor) && !party && Sight.covers(actor, dispute))
      offer(all, "take", stage, new Action.Take(""));
    if (party || dispute.mediatedBy(actor)) offer(all, "say", stage, new Action.Say(""));
    if (party && unsigned(actor, table)) offer(all, "sign", stage, new Action.Reject(""));
    if (dispute.opener().account().equals(actor.self()))
      offer(all, "withdraw", stage, new Action.Withdraw(""));
    if (Sight.notes(actor, dispute)) all.add("note");
    return all;
  }

  private static void mediator(Stage stage, List<String> all) {
    offer(all, "invite", stage, new Action.Invite(""));
    offer(all, "propose", stage, new Action.Propose(""));
    offer(all, "paper", stage, new Action.Reject(""));
    offer(all, "refer", stage, new Action.Refer(""));
    offer(all, "visit", stage, new Action.Visit(LocalDate.EPOCH, true, ""));
  }

  private static boolean unsigned(Actor actor, Table table) {
    return table.parties().stream()
        .filter(party -> actor.self().equals(party.account()))
        .anyMatch(party -> table.signature(party).isEmpty());
  }

  private static void offer(List<String> all, String name, Stage stage, Action action) {
    if (Lifecycle.allows(stage, action)) all.add(name);
  }
}
