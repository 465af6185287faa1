package org.liandong.policy.web;

import org.jspecify.annotations.Nullable;
import org.liandong.policy.RuleValue;
import org.liandong.policy.Ruling;

/**
 * A ruling and its replay.
 *
 * @param now what holds at the place today, to see that it may differ; null when the rule is gone
 */
public record RulingPage(Ruling.Replay replay, Spot place, @Nullable RuleValue now) {}
