package org.liandong.requests.figures;

import static org.liandong.indicators.Measure.Kind.bad;
import static org.liandong.indicators.Measure.Kind.beside;
import static org.liandong.indicators.Measure.Kind.good;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.indicators.Measure;
import org.liandong.requests.Stage;
import org.liandong.requests.Standing;

/**
 * How a request counts for effective resolution (有效解决, NEJ-08, note N12). Only the resident's word,
 * or silence after a documented result, makes it effective; what was ever reopened never is,
 * however often and however it ended; work not done in its time counts against the rate before it
 * is closed, so that leaving things open helps nobody. What is not yet due waits beside the line.
 */
public enum Resolution {
  /** The resident said that it is solved, at the first answer. */
  CONFIRMED(good("CONFIRMED")),
  /** The resident stayed silent for the days of the place after a documented result. */
  SILENT(good("SILENT")),
  /** Reopened once or more: counts once, against the rate, also when it was confirmed later. */
  REOPENED(bad("REOPENED")),
  /** Not answered in its time. */
  OVERDUE(bad("OVERDUE")),
  /** Answered; the resident has the word. */
  ANSWERED(beside("ANSWERED")),
  /** At work, within its time. */
  OPEN(beside("OPEN")),
  /** Taken back by the resident. */
  WITHDRAWN(beside("WITHDRAWN")),
  /** The same matter as another one, which is counted. */
  DUPLICATE(beside("DUPLICATE"));

  public static final Measure MEASURE =
      new Measure(
          "requests.effective-rate",
          "requests.measure",
          List.of(
              CONFIRMED.kind,
              SILENT.kind,
              REOPENED.kind,
              OVERDUE.kind,
              ANSWERED.kind,
              OPEN.kind,
              WITHDRAWN.kind,
              DUPLICATE.kind));

  private final Measure.Kind kind;

  Resolution(Measure.Kind kind) {
    this.kind = kind;
  }

  /** How it counts at {@code now}. */
  public static Resolution of(Standing standing, Instant now) {
    if (standing.stage() == Stage.WITHDRAWN) return WITHDRAWN;
    if (standing.round() > 1) return REOPENED;
    return switch (standing.stage()) {
      case WAITING, WORKING -> now.isAfter(standing.due()) ? OVERDUE : OPEN;
      case ANSWERED -> ANSWERED;
      case CONFIRMED -> CONFIRMED;
      case LAPSED -> SILENT;
      case WITHDRAWN -> WITHDRAWN;
      case MERGED -> DUPLICATE;
    };
  }

  /** When time alone changes how it counts: at its due moment, while it is open. */
  public static @Nullable Instant recheck(Standing standing, Instant now) {
    return of(standing, now) == OPEN ? standing.due().plusMillis(1) : null;
  }
}
