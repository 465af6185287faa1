package org.liandong.disputes.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.disputes.Stage;
import org.liandong.ui.Typed;

/**
 * Which disputes the desk's list shows. What is not on the fixed lists is taken as the default.
 *
 * @param kind a code, or empty for all
 */
public record DeskFilter(State state, String kind, boolean oldest, @Nullable UUID after) {

  /** Words: {@code disputes.state.NAME}. */
  public enum State {
    UNTAKEN(List.of(Stage.OPEN)),
    RUNNING(List.of(Stage.OPEN, Stage.MEDIATING, Stage.PROPOSED)),
    /** In the reader's own hands. */
    MINE(List.of(Stage.MEDIATING, Stage.PROPOSED, Stage.AGREED)),
    AGREED(List.of(Stage.AGREED, Stage.FOLLOWED_UP)),
    REFERRED(List.of(Stage.REFERRED)),
    ALL(List.of(Stage.values()));

    final List<Stage> stages;

    State(List<Stage> stages) {
      this.stages = stages;
    }
  }

  static DeskFilter of(String state, String kind, String sort, @Nullable String after) {
    var chosen = State.RUNNING;
    for (var one : State.values()) if (one.name().equalsIgnoreCase(state)) chosen = one;
    var code = kind.matches("[a-z0-9.-]{1,60}") ? kind : "";
    return new DeskFilter(chosen, code, sort.equals("oldest"), Typed.after(after));
  }
}
