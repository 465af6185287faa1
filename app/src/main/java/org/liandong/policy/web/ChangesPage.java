package org.liandong.policy.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.policy.RuleValue;

/** What holds otherwise on a later day than on an earlier one. */
public record ChangesPage(Spot place, LocalDate from, LocalDate to, List<Line> lines) {

  /** One rule that changed: set for the first time, no longer there, or another value. */
  public record Line(String rule, @Nullable RuleValue before, @Nullable RuleValue after) {}
}
