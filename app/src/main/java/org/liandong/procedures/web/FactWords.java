package org.liandong.procedures.web;

import static org.liandong.ui.Screen.t;

import java.util.stream.Collectors;
import org.liandong.procedures.Act;
import org.liandong.procedures.Fact;
import org.liandong.procedures.route.Gate;
import org.liandong.procedures.route.Route;
import org.liandong.ui.Times;

/** Facts in the language of the page that is being drawn. */
public final class FactWords {
  private FactWords() {}

  static String gate(Route route, String key) {
    return route
        .gates()
        .filter(gate -> gate.key().equals(key))
        .findFirst()
        .map(gate -> RouteWords.name(gate.head().name()))
        .orElse("");
  }

  static String hat(Fact.By by) {
    return t("ui.position." + by.hat().position());
  }

  /** What it came to: a verdict, a count, days. Names only where the reader sees names. */
  static String said(Route route, Act act) {
    return switch (act) {
      case Act.Opined it -> t("procedures.verdict." + it.verdict());
      case Act.Held it ->
          t(
              "procedures.said.tally",
              Times.day(it.tally().day()),
              it.tally().roster(),
              it.tally().present(),
              it.tally().agree(),
              it.tally().against(),
              it.tally().abstain());
      case Act.Posted it ->
          t(
              "procedures.said.posting",
              Times.day(it.posting().from()),
              Times.day(it.posting().until()),
              it.posting().workingDays());
      case Act.Filed it -> paper(route, it);
      case Act.Confirmed it -> party(route, it);
      case Act.Ranked it -> t("procedures.said.rank", it.rank(), it.of());
      case Act.Placed it -> t("procedures.said.place", it.number());
      case Act.Seated it ->
          it.roster().stream()
              .map(Act.Member::name)
              .collect(Collectors.joining(t("procedures.comma")));
      case Act.Returned it -> t("procedures.said.returned", step(route, it.step()));
      case Act.Replied it -> t("procedures.said.reply", it.objection());
      case Act.Objected _, Act.Started _, Act.Closed _, Act.Withdrawn _ -> "";
    };
  }

  static String step(Route route, String key) {
    int index = route.index(key);
    return index < 0 ? key : RouteWords.name(route.steps().get(index).name());
  }

  private static String paper(Route route, Act.Filed filed) {
    return route
        .gates()
        .filter(gate -> gate.key().equals(filed.gate()) && gate instanceof Gate.Evidence)
        .flatMap(gate -> ((Gate.Evidence) gate).kinds().stream())
        .filter(kind -> kind.key().equals(filed.paper()))
        .map(kind -> RouteWords.name(kind.name()))
        .collect(Collectors.joining());
  }

  private static String party(Route route, Act.Confirmed signed) {
    return route
        .gates()
        .filter(gate -> gate.key().equals(signed.gate()) && gate instanceof Gate.Confirmation)
        .flatMap(gate -> ((Gate.Confirmation) gate).parties().stream())
        .filter(party -> party.key().equals(signed.party()))
        .map(party -> RouteWords.name(party.name()))
        .collect(Collectors.joining());
  }
}
