package org.liandong.territory.intake;

import java.time.Instant;
import java.util.List;
import org.liandong.base.PlaceCode;

/**
 * Something that was handed in, and what came of it.
 *
 * @param problems the first of them; {@link Handovers#MOST_PROBLEMS} at most are kept
 */
public record Handover(
    Intake.Id id,
    PlaceCode committee,
    Said said,
    Outcome outcome,
    Intake.Result result,
    List<Problem> problems) {

  /** Which file it was, and who handed it in. */
  public record Said(Intake.Kind kind, String file, String person, Instant at) {}

  /** What came of it. */
  public enum Outcome {
    /** It had problems: nothing was loaded. */
    FAULTY,
    /** It was sound and could be loaded. */
    CHECKED,
    LOADED
  }
}
