package org.liandong.purchases.web;

import static org.liandong.ui.Screen.t;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Refused;
import org.liandong.purchases.Chain;
import org.liandong.purchases.Households;
import org.liandong.purchases.Offer;
import org.liandong.purchases.Provider;
import org.liandong.purchases.PublicPurchases;
import org.liandong.purchases.Report;
import org.liandong.purchases.Stage;
import org.liandong.ui.Form;
import org.liandong.ui.tag.Choice;
import org.liandong.ui.tag.Event;
import org.liandong.ui.tag.Step;

/**
 * One purchase, as its reader sees it.
 *
 * @param buys whether the reader takes its steps
 * @param files whether the reader reports for the provider
 * @param known providers by id
 * @param warnings rules that warn now
 */
public record CasePage(
    Row row,
    Names names,
    boolean buys,
    boolean files,
    List<Offer> offers,
    Map<UUID, Provider> known,
    List<Report> reports,
    List<Households.Household> households,
    Chain chain,
    List<PublicPurchases.Fact> facts,
    List<Refused.Clause> warnings,
    Lists lists,
    LocalDate today,
    Form form) {

  /** Words of its codes. */
  public record Names(String item, String field, String beside) {}

  /** What can be chosen in its forms. */
  public record Lists(List<Choice> lines, List<Choice> providers) {}

  public String base() {
    return "/purchases/" + row.purchase().id();
  }

  public int version() {
    return row.purchase().standing().version();
  }

  public boolean at(Stage stage) {
    return row.purchase().stage() == stage;
  }

  public boolean bound() {
    return at(Stage.CONTRACTED) || at(Stage.ACCEPTED);
  }

  public String provider(UUID id) {
    var provider = known.get(id);
    return provider == null ? "" : provider.name();
  }

  public Map<UUID, String> providers() {
    var names = new java.util.HashMap<UUID, String>();
    known.forEach((id, provider) -> names.put(id, provider.name()));
    return names;
  }

  public List<Choice> offerChoices() {
    return offers.stream()
        .map(offer ->
            Choice.of(
                String.valueOf(offer.nr()), provider(offer.provider()) + " · " + offer.price()))
        .toList();
  }

  public List<Choice> kinds() {
    return Arrays.stream(Households.Kind.values())
        .map(kind -> Choice.of(kind.name(), t("purchases.household." + kind)))
        .toList();
  }

  public List<Choice> sound() {
    return List.of(
        Choice.of("yes", t("purchases.check.yes")), Choice.of("no", t("purchases.check.no")));
  }

  public List<Step> line() {
    return line(row.purchase().stage());
  }

  static List<Step> line(Stage now) {
    var line = new ArrayList<Step>();
    for (var stage : Stage.values())
      if (stage != Stage.WITHDRAWN)
        line.add(new Step(t("purchases.stage." + stage), null, state(stage, now)));
    if (now == Stage.WITHDRAWN)
      line.add(new Step(t("purchases.stage." + now), null, Step.State.STOPPED));
    return line;
  }

  private static Step.State state(Stage stage, Stage now) {
    if (now == Stage.WITHDRAWN) return Step.State.AHEAD;
    if (now == Stage.ACCEPTED) return Step.State.DONE;
    int order = stage.compareTo(now);
    return order < 0 ? Step.State.DONE : order == 0 ? Step.State.NOW : Step.State.AHEAD;
  }

  public List<Event> history() {
    return history(facts);
  }

  static List<Event> history(List<PublicPurchases.Fact> facts) {
    return facts.stream()
        .map(fact -> new Event(fact.at(), t("purchases.fact." + fact.kind()), null, note(fact)))
        .toList();
  }

  private static @Nullable String note(PublicPurchases.Fact fact) {
    var amount = fact.amount();
    var words = fact.words();
    if (amount == null) return words.isEmpty() ? null : words;
    var money = t("ui.money", amount.toString());
    return words.isEmpty() ? money : words + " · " + money;
  }
}
