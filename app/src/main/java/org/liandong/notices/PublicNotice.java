package org.liandong.notices;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.base.PlaceCode;

/**
 * A notice as anyone may read it: personal data are covered, nobody who objected is named.
 *
 * @param objections how many there are, answered or not
 */
public record PublicNotice(
    Notice.Id id,
    PlaceCode place,
    Notice.Kind kind,
    String topic,
    String title,
    String words,
    LocalDate begins,
    LocalDate ends,
    Stage stage,
    Notice.@Nullable Outcome outcome,
    int extensions,
    int objections,
    int replies) {

  /** An answer to an objection, with the number of the objection and never its words. */
  public record Answer(int nr, String words, boolean upheld, Instant at) {}

  /** Where the sheet hangs. */
  public record Spot(String spot, @Nullable UUID photo, String name, Instant at) {}

  /** A step, without who took it. */
  public record Step(Action action, Instant at, @Nullable LocalDate ends) {}

  /** Everything about one notice. */
  public record Whole(
      PublicNotice notice, List<Spot> spots, List<Answer> answers, List<Step> steps) {}

  public boolean running() {
    return stage == Stage.RUNNING;
  }
}
