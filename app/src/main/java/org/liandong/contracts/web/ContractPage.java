package org.liandong.contracts.web;

import static org.liandong.ui.Screen.t;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.liandong.contracts.Contract;
import org.liandong.contracts.ContractReading;
import org.liandong.contracts.Duties;
import org.liandong.contracts.Party;
import org.liandong.contracts.Signature;
import org.liandong.contracts.Stage;
import org.liandong.ui.Form;
import org.liandong.ui.Times;
import org.liandong.ui.tag.Choice;
import org.liandong.ui.tag.Event;
import org.liandong.ui.tag.Step;

/**
 * One contract, as its reader sees it.
 *
 * @param sound whether all three signatures are right under the text as it is stored
 * @param mine the party the reader may sign for now; null for none
 */
public record ContractPage(
    Contract contract,
    String where,
    List<Contract.Milestone> milestones,
    List<Signature> signatures,
    boolean sound,
    @Nullable Party mine,
    boolean funds,
    boolean committee,
    List<Duties.Duty> duties,
    List<YearMonth> missing,
    List<ContractReading.Fact> facts,
    YearMonth month,
    Form form) {

  public String base() {
    return "/contracts/" + contract.id();
  }

  public int version() {
    return contract.standing().version();
  }

  public boolean at(Stage stage) {
    return contract.stage() == stage;
  }

  public Optional<Signature> signature(Party party) {
    return signatures.stream().filter(one -> one.party() == party).findFirst();
  }

  public List<Party> parties() {
    return List.of(Party.values());
  }

  public List<Choice> kinds() {
    return Arrays.stream(Duties.Kind.values())
        .map(kind -> Choice.of(kind.name(), t("contracts.duty." + kind)))
        .toList();
  }

  public List<Choice> results() {
    return List.of(
        Choice.of("yes", t("contracts.evaluate.yes")), Choice.of("no", t("contracts.evaluate.no")));
  }

  public boolean payable(Contract.Milestone one) {
    return funds && one.reached() != null && at(Stage.EFFECTIVE);
  }

  /** The whole way of the project, from the approval on (PRJ-22). */
  public List<Step> line() {
    var now = contract.stage();
    var line = new ArrayList<Step>();
    line.add(new Step(t("contracts.line.approved"), null, Step.State.DONE));
    line.add(step("contracts.line.signed", now == Stage.DRAFTED, now != Stage.DRAFTED));
    var left = milestones.stream().filter(one -> one.reached() == null).count();
    var running = now == Stage.EFFECTIVE && left > 0;
    line.add(step("contracts.line.milestones", running, now != Stage.DRAFTED && left == 0));
    var passed = Boolean.TRUE.equals(contract.passed());
    line.add(step("contracts.line.evaluated", now == Stage.EFFECTIVE && left == 0, passed));
    line.add(step("contracts.stage.FINISHED", false, now == Stage.FINISHED));
    if (now == Stage.STOPPED || now == Stage.CANCELLED)
      line.add(new Step(t("contracts.stage." + now), null, Step.State.STOPPED));
    return line;
  }

  private static Step step(String key, boolean now, boolean done) {
    var state = done ? Step.State.DONE : now ? Step.State.NOW : Step.State.AHEAD;
    return new Step(t(key), null, state);
  }

  public List<Event> history() {
    return facts.stream()
        .map(fact ->
            new Event(
                fact.at(),
                t("contracts.fact." + fact.kind()),
                fact.name().isEmpty() ? null : fact.name(),
                words(fact)))
        .toList();
  }

  private static @Nullable String words(ContractReading.Fact fact) {
    if (fact.words().isEmpty()) return null;
    for (var party : Party.values())
      if (party.name().equals(fact.words())) return t("contracts.party." + party);
    return fact.words();
  }

  public String signedAt(Signature signature) {
    return Times.full(signature.at());
  }
}
