package org.liandong.projects.web;

import static org.liandong.ui.Screen.t;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Money;
import org.liandong.ledger.Source;
import org.liandong.projects.Scheme;
import org.liandong.projects.Stage;
import org.liandong.ui.Form;
import org.liandong.ui.tag.Choice;
import org.liandong.ui.tag.Step;

/**
 * One scheme.
 *
 * @param support the yearly list of what is supported first
 * @param communities where the reader may apply
 */
public record SchemePage(
    Scheme scheme,
    String place,
    String route,
    String form,
    Taken taken,
    Map<Stage, Integer> counts,
    List<String> support,
    List<Choice> communities,
    LocalDate today,
    @Nullable RulingLine spread,
    Form typed,
    boolean desk) {

  /** What is taken of it. */
  public record Taken(int projects, int communities, Money granted) {}

  /** One of those in a list. */
  public record Line(Scheme scheme, String place, boolean open) {}

  public List<Step> phases() {
    return scheme.phases().stream()
        .map(phase ->
            new Step(
                t("projects.phase." + phase.what()),
                Spans.said(phase.opens(), phase.closes()),
                phase.contains(today)
                    ? Step.State.NOW
                    : phase.closes().isBefore(today) ? Step.State.DONE : Step.State.AHEAD))
        .toList();
  }

  public List<Map.Entry<Source, Money>> pots() {
    return scheme.pots().entrySet().stream().sorted(Map.Entry.comparingByKey()).toList();
  }

  public boolean open() {
    return scheme.phase(Scheme.Phase.What.APPLY).map(phase -> phase.contains(today)).orElse(true);
  }
}
