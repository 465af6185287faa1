package org.liandong.policy.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.policy.Definition;
import org.liandong.policy.RuleValue;

/**
 * One rule at a place: what holds, what each place on the way up says, and what was set when.
 *
 * @param above what each place says, the nearest first
 * @param history what the place itself set, the newest first
 * @param below places under this one that have their own value
 */
public record RulePage(
    Spot place,
    LocalDate on,
    String rule,
    RuleValue value,
    Spot from,
    List<Above> above,
    List<Set> history,
    List<Spot> below,
    boolean governs,
    boolean staff) {

  /** What a place says: a value, or nothing. */
  public record Above(Spot place, @Nullable RuleValue value) {}

  /**
   * A value that was set.
   *
   * @param name who set it; shown to staff only
   * @param superseded whether another row took its place
   */
  public record Set(
      int version,
      Definition definition,
      LocalDate from,
      @Nullable LocalDate until,
      String reason,
      String name,
      Instant at,
      boolean superseded) {}
}
