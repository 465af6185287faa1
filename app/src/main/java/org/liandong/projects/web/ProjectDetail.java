package org.liandong.projects.web;

import static org.liandong.ui.Screen.t;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liandong.procedures.Act;
import org.liandong.procedures.Fact;
import org.liandong.procedures.Progress;
import org.liandong.procedures.route.Route;
import org.liandong.projects.Action;
import org.liandong.projects.Happened;
import org.liandong.projects.Stage;
import org.liandong.ui.Names;
import org.liandong.ui.Screen;
import org.liandong.ui.tag.Event;
import org.liandong.ui.tag.Step;

/** The line of steps and the history of a project, in the language of the page. */
final class ProjectDetail {
  private ProjectDetail() {}

  /**
   * @param progress null before the procedure begins
   */
  static List<Step> line(Route route, @Nullable Progress progress, Stage stage) {
    var line = new ArrayList<Step>();
    int at = progress == null ? 0 : progress.step();
    boolean stopped = stage == Stage.REJECTED || stage == Stage.WITHDRAWN;
    for (int i = 0; i < route.steps().size(); i++) {
      var step = route.steps().get(i);
      line.add(new Step(step.name().in(Screen.locale()), null, state(i, at, stopped)));
    }
    line.add(new Step(t("projects.line.running"), null, running(stage)));
    line.add(new Step(t("projects.line.finished"), null, finished(stage)));
    return line;
  }

  private static Step.State state(int step, int at, boolean stopped) {
    if (step < at) return Step.State.DONE;
    if (step > at) return Step.State.AHEAD;
    return stopped ? Step.State.STOPPED : Step.State.NOW;
  }

  private static Step.State running(Stage stage) {
    return switch (stage) {
      case APPROVED, RUNNING -> Step.State.NOW;
      case SUSPENDED -> Step.State.STOPPED;
      case FINISHED -> Step.State.DONE;
      case DRAFT, REVIEW, RETURNED, REJECTED, WITHDRAWN -> Step.State.AHEAD;
    };
  }

  private static Step.State finished(Stage stage) {
    return stage == Stage.FINISHED ? Step.State.DONE : Step.State.AHEAD;
  }

  /**
   * What happened with project and procedure, the newest first.
   *
   * @param names whether names are shown whole; the public reads positions only
   */
  static List<Event> history(
      List<Happened> facts, List<Fact> acts, @Nullable Progress progress, boolean names) {
    var own = facts.stream().filter(fact -> !doubled(fact.kind())).map(fact -> event(fact, names));
    var passed =
        progress == null
            ? Stream.<Event>empty()
            : acts.stream()
                .filter(fact -> told(fact.act()))
                .map(fact -> event(progress.route(), fact, names));
    return Stream.concat(own, passed)
        .sorted(Comparator.comparing(Event::moment).reversed())
        .toList();
  }

  /** The procedure tells the same, with the step. */
  private static boolean doubled(Action.Kind kind) {
    return kind == Action.Kind.RETURNED || kind == Action.Kind.REJECTED;
  }

  private static boolean told(Act act) {
    return switch (act) {
      case Act.Started _, Act.Seated _, Act.Placed _, Act.Withdrawn _, Act.Confirmed _ -> false;
      default -> true;
    };
  }

  private static Event event(Happened fact, boolean names) {
    var amount = fact.amount();
    var what = t("projects.did." + fact.kind().word());
    return new Event(
        fact.at(),
        amount == null ? what : what + " · " + t("projects.yuan", Amounts.of(amount)),
        who(fact.name(), t("ui.position." + fact.position()), names),
        fact.words().isEmpty() ? null : fact.words());
  }

  private static Event event(Route route, Fact fact, boolean names) {
    var act = fact.act();
    var step =
        route
            .gates()
            .filter(gate -> gate.key().equals(act.gate()))
            .findFirst()
            .map(gate -> gate.head().name().in(Screen.locale()))
            .orElse("");
    var verdict = act instanceof Act.Opined it ? " · " + t("projects.verdict." + it.verdict()) : "";
    var by = fact.by();
    return new Event(
        fact.at(),
        step + " · " + t("procedures.act." + act.kind()) + verdict,
        who(by.name(), t("ui.position." + by.hat().position()), names),
        act.words().isEmpty() ? null : act.words());
  }

  private static String who(String name, String position, boolean names) {
    if (name.isEmpty()) return position;
    return names ? name + " · " + position : Names.masked(name) + " · " + position;
  }
}
