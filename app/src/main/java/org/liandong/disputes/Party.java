package org.liandong.disputes;

import org.jspecify.annotations.Nullable;
import org.liandong.base.AccountId;

/**
 * One of the sides.
 *
 * @param account null for somebody known by name only, who signs on paper
 */
public record Party(int nr, @Nullable AccountId account, String name) {}
