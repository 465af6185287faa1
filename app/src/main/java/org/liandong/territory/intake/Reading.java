package org.liandong.territory.intake;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A file that was read: what it says, and what is wrong with it.
 *
 * @param plan worth something only when there are no problems
 */
record Reading<P>(Intake.Kind kind, P plan, List<Problem> file, List<Problem> rows) {

  Intake intake() {
    return Intake.failed(kind, Stream.concat(file.stream(), rows.stream()).toList());
  }

  /** Loads what it says, if nothing is wrong. */
  Intake loaded(Function<P, Intake.Result> load) {
    var checked = intake();
    return checked.sound() ? new Intake(kind, List.of(), load.apply(plan), null) : checked;
  }
}
