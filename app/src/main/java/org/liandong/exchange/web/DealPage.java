package org.liandong.exchange.web;

import static org.liandong.ui.Screen.t;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.liandong.exchange.Deal;
import org.liandong.exchange.Deal.Stage;
import org.liandong.ui.Form;
import org.liandong.ui.tag.Event;
import org.liandong.ui.tag.Step;

/**
 * One deal, as one of its two sees it.
 *
 * @param may the steps the reader may take now, by name
 */
public record DealPage(
    Deal deal,
    PostRow ask,
    boolean asks,
    String helper,
    String asker,
    Form form,
    List<org.liandong.exchange.Step> done,
    List<String> may) {

  public boolean can(String step) {
    return may.contains(step);
  }

  public List<Step> line() {
    var over = deal.stage() == Stage.DECLINED || deal.stage() == Stage.CANCELLED;
    var line = new ArrayList<Step>();
    for (var stage : List.of(Stage.PROPOSED, Stage.AGREED, Stage.DONE, Stage.THANKED))
      line.add(new Step(t("exchange.deal." + stage), null, state(stage, over)));
    if (over) line.add(new Step(t("exchange.deal." + deal.stage()), null, Step.State.STOPPED));
    return line;
  }

  private Step.State state(Stage stage, boolean over) {
    if (done.stream().anyMatch(fact -> fact.kind() == stage))
      return stage == deal.stage() && stage != Stage.THANKED ? Step.State.NOW : Step.State.DONE;
    return over ? Step.State.STOPPED : Step.State.AHEAD;
  }

  public List<Event> history() {
    return done.reversed().stream()
        .map(fact ->
            new Event(
                fact.at(),
                t("exchange.did." + fact.kind().name().toLowerCase(java.util.Locale.ROOT)),
                fact.behalf() == null
                    ? who(fact.name())
                    : t("exchange.behalf", who(fact.name()), who(fact.behalf())),
                note(fact)))
        .toList();
  }

  private String who(String name) {
    if (name.equals(deal.helper().name())) return helper;
    return name.equals(deal.asker().name()) ? asker : name;
  }

  private static @org.jspecify.annotations.Nullable String note(org.liandong.exchange.Step fact) {
    var minutes = fact.minutes() == null ? "" : t("exchange.minutes", fact.minutes());
    var words = (minutes + " " + Objects.requireNonNullElse(fact.words(), "")).strip();
    return words.isEmpty() ? null : words;
  }
}
