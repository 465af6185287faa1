package org.liandong.requests;

import static org.liandong.ui.Screen.t;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.ui.Times;
import org.liandong.ui.tag.Step;

/**
 * The line of steps of a request, in the words of the page that is being drawn: where it is, who
 * holds it, since when, and what is left.
 */
public final class LineOfSteps {
  private LineOfSteps() {}

  public static List<Step> of(Request request) {
    return of(request, request.stage() == Stage.ANSWERED ? request.standing().settled() : null);
  }

  /**
   * @param answered when it was last answered, if that is known
   */
  public static List<Step> of(Request request, @Nullable Instant answered) {
    var stage = request.stage();
    var steps = new ArrayList<Step>();
    steps.add(new Step(t("requests.line.received"), when(request.submitted()), Step.State.DONE));
    if (stage == Stage.WITHDRAWN || stage == Stage.MERGED) {
      var over = stage == Stage.MERGED ? "merged" : "withdrawn";
      steps.add(new Step(t("requests.line." + over), settled(request), Step.State.STOPPED));
      return steps;
    }
    steps.add(work(request));
    steps.add(answer(stage, answered));
    steps.add(word(request));
    return steps;
  }

  private static Step work(Request request) {
    var holder = request.standing().holder();
    var who = holder.community() ? t("requests.holder.community") : holder.name();
    var note = who + " · " + when(request.standing().since());
    var name = request.stage() == Stage.WAITING ? "waiting" : "working";
    var state = request.stage().open() ? Step.State.NOW : Step.State.DONE;
    return new Step(t("requests.line." + name), note, state);
  }

  private static Step answer(Stage stage, @Nullable Instant answered) {
    if (stage.open()) return new Step(t("requests.line.answer"), null, Step.State.AHEAD);
    return new Step(t("requests.line.answered"), when(answered), Step.State.DONE);
  }

  private static Step word(Request request) {
    return switch (request.stage()) {
      case CONFIRMED -> new Step(t("requests.line.confirmed"), settled(request), Step.State.DONE);
      case LAPSED -> new Step(t("requests.line.lapsed"), settled(request), Step.State.STOPPED);
      case ANSWERED -> new Step(t("requests.line.confirm"), null, Step.State.NOW);
      default -> new Step(t("requests.line.confirm"), null, Step.State.AHEAD);
    };
  }

  private static @Nullable String settled(Request request) {
    return when(request.standing().settled());
  }

  private static @Nullable String when(@Nullable Instant moment) {
    return moment == null ? null : Times.when(moment);
  }
}
