package org.liandong.policy.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.policy.Definition;
import org.liandong.policy.RuleValue;
import org.liandong.ui.Form;
import org.liandong.ui.tag.Choice;

/**
 * The form that sets a place's own value, and what it would do.
 *
 * @param now what holds on the day the change is to begin
 * @param after what would hold then; null before it was asked for
 * @param rulings how many rulings rest on what holds now: they keep it
 * @param below places under this one with a value of their own: they keep theirs
 */
public record ValuePage(
    Spot place,
    String rule,
    RuleValue now,
    Spot from,
    @Nullable Definition after,
    long rulings,
    List<Spot> below,
    Form form) {

  public List<Choice> kinds() {
    return List.of(
        Choice.of("HARD", org.liandong.ui.Screen.t("policy.kind.HARD")),
        Choice.of("WARN", org.liandong.ui.Screen.t("policy.kind.WARN")),
        Choice.of("REFERENCE", org.liandong.ui.Screen.t("policy.kind.REFERENCE")),
        Choice.of("TARGET", org.liandong.ui.Screen.t("policy.kind.TARGET")));
  }
}
