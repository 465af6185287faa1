package org.liandong.ui.tag;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened, in a history.
 *
 * @param what one sentence
 * @param who who did it and under which hat, or null when the platform did
 * @param note the words that were written with it
 */
public record Event(Instant moment, String what, @Nullable String who, @Nullable String note) {}
