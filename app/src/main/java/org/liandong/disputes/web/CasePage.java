package org.liandong.disputes.web;

import static org.liandong.ui.Screen.t;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.liandong.disputes.Action;
import org.liandong.disputes.Dispute;
import org.liandong.disputes.Note;
import org.liandong.disputes.Party;
import org.liandong.disputes.Stage;
import org.liandong.disputes.Table;
import org.liandong.ui.Form;
import org.liandong.ui.Times;
import org.liandong.ui.tag.Choice;
import org.liandong.ui.tag.Event;
import org.liandong.ui.tag.Step;

/**
 * One dispute, as its reader sees it.
 *
 * @param may what the reader may do now, by name
 * @param desk whether the reader sits at the desk
 */
public record CasePage(
    Row row, Table table, List<Note> notes, Form form, List<String> may, boolean desk) {

  public Dispute dispute() {
    return row.dispute();
  }

  public boolean can(String step) {
    return may.contains(step);
  }

  public String base() {
    return "/disputes/" + dispute().id();
  }

  public String back() {
    return desk ? "/disputes/desk" : "/disputes";
  }

  public int version() {
    return dispute().standing().version();
  }

  /**
   * The text on the table, or the agreement; null before the first and after it was turned down.
   */
  public Table.@Nullable Text text() {
    var stage = dispute().stage();
    var there = stage == Stage.PROPOSED || stage == Stage.AGREED || stage == Stage.FOLLOWED_UP;
    return there ? table.current().orElse(null) : null;
  }

  public boolean agreed() {
    return dispute().stage() == Stage.AGREED || dispute().stage() == Stage.FOLLOWED_UP;
  }

  public Optional<Table.Signature> signature(Party party) {
    return table.signature(party);
  }

  /** Parties who sign by hand and have not yet. */
  public List<Party> byHand() {
    return table.parties().stream()
        .filter(party -> party.account() == null && signature(party).isEmpty())
        .toList();
  }

  public List<Step> line() {
    var now = dispute().stage();
    var line = new ArrayList<Step>();
    for (var stage :
        List.of(Stage.OPEN, Stage.MEDIATING, Stage.PROPOSED, Stage.AGREED, Stage.FOLLOWED_UP))
      line.add(
          new Step(
              t("disputes.stage." + stage), t("disputes.principle." + stage), state(stage, now)));
    if (now == Stage.REFERRED || now == Stage.WITHDRAWN)
      line.add(new Step(t("disputes.stage." + now), null, Step.State.STOPPED));
    return line;
  }

  private static Step.State state(Stage stage, Stage now) {
    if (now == Stage.REFERRED || now == Stage.WITHDRAWN)
      return stage == Stage.OPEN ? Step.State.DONE : Step.State.STOPPED;
    if (stage == now) return now == Stage.FOLLOWED_UP ? Step.State.DONE : Step.State.NOW;
    return stage.compareTo(now) < 0 ? Step.State.DONE : Step.State.AHEAD;
  }

  public List<Choice> kept() {
    return List.of(
        Choice.of("yes", t("disputes.visit.yes")), Choice.of("no", t("disputes.visit.no")));
  }

  public List<Event> history() {
    return table.facts().reversed().stream().map(CasePage::event).toList();
  }

  private static Event event(Table.Fact fact) {
    var behalf = fact.behalf();
    var day = fact.day();
    var what = t("disputes.did." + fact.kind().word());
    var who = behalf == null ? fact.name() : t("disputes.behalf", fact.name(), behalf);
    var words =
        fact.kind() == Action.Kind.CONFIRMED || fact.kind() == Action.Kind.AGREED
            ? paper(fact.words())
            : fact.words();
    return new Event(
        fact.at(),
        day == null ? what : what + " · " + Times.day(day),
        who,
        words.isEmpty() ? null : words);
  }

  private static String paper(String name) {
    return name.isEmpty() ? "" : t("disputes.paper.seen", name);
  }
}
