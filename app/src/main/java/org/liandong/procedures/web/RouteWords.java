package org.liandong.procedures.web;

import static org.liandong.ui.Screen.t;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Position;
import org.liandong.identity.Tier;
import org.liandong.procedures.Stage;
import org.liandong.procedures.route.Condition;
import org.liandong.procedures.route.Gate;
import org.liandong.procedures.route.Route;
import org.liandong.procedures.route.Seat;
import org.liandong.procedures.route.Threshold;
import org.liandong.ui.Screen;
import org.springframework.context.i18n.LocaleContextHolder;

/** Routes, gates and seats in the language of the page that is being drawn. */
public final class RouteWords {
  private RouteWords() {}

  public static String name(Route.Name name) {
    return name.in(LocaleContextHolder.getLocale());
  }

  /** 街道 · 街道干部, with the line if there is one. */
  public static String seat(@Nullable Seat seat) {
    if (seat == null) return t("procedures.seat.owner");
    var words = t("procedures.level." + seat.level()) + " " + t("ui.position." + seat.role());
    var line = seat.line();
    return line == null ? words : words + " (" + t("identity.line." + line) + ")";
  }

  public static String level(Tier level) {
    return t("procedures.level." + level);
  }

  /** What has to be passed at a gate, in one line. */
  public static String demand(Gate gate) {
    return switch (gate) {
      case Gate.Opinion it -> opinion(it);
      case Gate.Meeting it ->
          t(
              "procedures.demand.meeting",
              body(it.body()),
              threshold(it.quorum()),
              threshold(it.majority()));
      case Gate.Notice it -> t("procedures.demand.notice", it.days());
      case Gate.Evidence it ->
          t(
              "procedures.demand.evidence",
              it.minimum(),
              it.kinds().stream()
                  .map(kind -> name(kind.name()))
                  .collect(Collectors.joining(t("procedures.comma"))));
      case Gate.Window it -> t("procedures.demand.window", it.span().toString());
      case Gate.Quota it ->
          t("procedures.demand.quota." + it.per(), t("procedures.level." + it.scope()), it.limit());
      case Gate.Ranking it -> t("procedures.demand.ranking", it.top());
      case Gate.Confirmation it ->
          t(
              "procedures.demand.confirmation",
              it.parties().stream()
                  .map(party -> name(party.name()))
                  .collect(Collectors.joining(t("procedures.comma"))));
    };
  }

  private static String opinion(Gate.Opinion gate) {
    var countersign = gate.countersign();
    return countersign == null
        ? t("procedures.demand.opinion", seat(gate.seat()))
        : t("procedures.demand.countersign", seat(gate.seat()), threshold(countersign));
  }

  public static String body(String key) {
    return Screen.known("procedures.body." + key) ? t("procedures.body." + key) : key;
  }

  public static String threshold(Threshold threshold) {
    return switch (threshold) {
      case Threshold.Count it -> t("procedures.threshold.count", it.heads());
      case Threshold.AtLeast it -> t("procedures.threshold.at-least", it.share().toString());
      case Threshold.MoreThan it -> t("procedures.threshold.more-than", it.share().toString());
    };
  }

  /** For which subjects a step or gate is; empty for all. */
  public static String conditions(Route route, List<Condition> conditions) {
    var words = new ArrayList<String>();
    for (var condition : conditions)
      words.add(
          switch (condition) {
            case Condition.AmountAtLeast it ->
                t("procedures.condition.at-least", it.least().toString());
            case Condition.AmountBelow it -> t("procedures.condition.below", it.bound().toString());
            case Condition.KindIn it ->
                it.kinds().stream()
                    .sorted()
                    .map(kind -> kind(route, kind))
                    .collect(Collectors.joining(t("procedures.comma")));
            case Condition.PlaceIn it -> it.places().toString();
          });
    return words.isEmpty()
        ? ""
        : t("procedures.condition", String.join(t("procedures.comma"), words));
  }

  public static String kind(Route route, String key) {
    return route.kinds().stream()
        .filter(kind -> kind.key().equals(key))
        .findFirst()
        .map(kind -> name(kind.name()))
        .orElse(key);
  }

  public static String tone(Stage stage) {
    return switch (stage) {
      case RUNNING -> "info";
      case DONE -> "ok";
      case REJECTED -> "late";
      case WITHDRAWN -> "";
    };
  }

  public static String starters(Route route) {
    return route.starters().stream()
        .sorted()
        .map(Position::name)
        .map(name -> t("ui.position." + name))
        .collect(Collectors.joining(t("procedures.comma")));
  }
}
