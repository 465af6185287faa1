package org.liandong.policy.web;

import org.jspecify.annotations.Nullable;
import org.liandong.policy.RuleValue;
import org.liandong.policy.Ruling;
import org.liandong.ui.SubjectNames;

/**
 * A ruling and its replay.
 *
 * @param setter the place whose own value it rests on; null for the value of a pack
 * @param subject what was ruled on; null where the reader may not see it
 * @param now what holds at the place today, to see that it may differ; null when the rule is gone
 */
public record RulingPage(
    Ruling.Replay replay,
    Spot place,
    @Nullable Spot setter,
    SubjectNames.@Nullable Named subject,
    @Nullable RuleValue now) {

  /** Pack or place, and version, as they were kept. */
  public String origin() {
    return replay.kept().ruling().origin();
  }

  public String version() {
    return origin().substring(origin().lastIndexOf(' ') + 1);
  }
}
