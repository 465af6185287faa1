package org.liandong.procedures.web;

import static org.liandong.ui.Screen.t;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.procedures.Outcome;
import org.liandong.procedures.Progress;
import org.liandong.procedures.Stage;
import org.liandong.procedures.route.Gate;
import org.liandong.procedures.route.Route;
import org.liandong.ui.tag.Step.State;

/**
 * A route drawn from top to bottom, as lines of an SVG picture: narrow enough for a phone. The same
 * {@link #state} colours the picture and the line of steps, so that the two cannot disagree.
 */
public record Drawing(int width, int height, List<Box> boxes, List<Arrow> arrows) {
  private static final int WIDTH = 360;
  private static final int LINE = 20;
  private static final int GAP = 26;
  private static final int CHARACTERS = 46;

  /**
   * A step.
   *
   * @param number beside its name
   * @param some whether it is only for some subjects
   */
  public record Box(
      int y,
      int height,
      String state,
      boolean some,
      String number,
      String name,
      List<Line> lines) {}

  /**
   * A gate of the step, one below the other when they are open side by side.
   *
   * @param mark {@code done}, {@code now}, {@code ahead} or {@code stopped}
   */
  public record Line(int y, String mark, String text) {}

  public record Arrow(int from, int to) {}

  /** A route, at the stand of a progress if there is one. */
  public static Drawing of(Route route, @Nullable Progress progress) {
    var boxes = new ArrayList<Box>();
    var arrows = new ArrayList<Arrow>();
    int y = 8;
    for (int i = 0; i < route.steps().size(); i++) {
      var box = box(route, i, y, progress);
      if (!boxes.isEmpty()) arrows.add(new Arrow(y - GAP, y));
      boxes.add(box);
      y += box.height() + GAP;
    }
    return new Drawing(WIDTH, y - GAP + 8, boxes, arrows);
  }

  private static Box box(Route route, int index, int y, @Nullable Progress progress) {
    var step = route.steps().get(index);
    var state = progress == null ? "ahead" : lower(state(progress, index));
    var lines = new ArrayList<Line>();
    int at = 48;
    for (var gate : step.gates()) {
      var words = cut(RouteWords.demand(gate) + suffix(route, gate));
      lines.add(new Line(at, progress == null ? "ahead" : mark(progress, index, gate), words));
      at += LINE;
    }
    var skipped = progress != null && step.gates(progress.subject()).isEmpty();
    return new Box(
        y,
        at - 4,
        skipped ? "skipped" : state,
        !step.when().isEmpty(),
        String.valueOf(index + 1),
        cut(RouteWords.name(step.name()) + " " + RouteWords.conditions(route, step.when())),
        lines);
  }

  private static String suffix(Route route, Gate gate) {
    var when = RouteWords.conditions(route, gate.head().when());
    return when.isEmpty() ? "" : " " + when;
  }

  /** Where a step is, seen from the progress. */
  static State state(Progress progress, int index) {
    if (index < progress.step()) return State.DONE;
    if (index > progress.step()) return State.AHEAD;
    return progress.stage() == Stage.RUNNING ? State.NOW : State.STOPPED;
  }

  private static String mark(Progress progress, int index, Gate gate) {
    if (!progress.route().steps().get(index).gates(progress.subject()).contains(gate))
      return "skipped";
    if (index > progress.step()) return "ahead";
    var outcome = progress.outcome(gate);
    if (outcome == Outcome.FAILED) return "stopped";
    if (outcome == Outcome.PASSED) return "done";
    return progress.stage() == Stage.RUNNING ? "now" : "stopped";
  }

  private static String lower(State state) {
    return state.name().toLowerCase(java.util.Locale.ROOT);
  }

  /** What does not fit on a line ends in dots; a Chinese character takes two places. */
  static String cut(String words) {
    int width = 0;
    for (int i = 0; i < words.length(); i++) {
      width += words.charAt(i) < 0x2000 ? 1 : 2;
      if (width > CHARACTERS) return words.substring(0, i) + "…";
    }
    return words.strip();
  }

  /** What the picture shows, for those who hear it. */
  public String label() {
    return t("procedures.drawing", boxes.size());
  }
}
