package org.liandong.inbox;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that waits for an actor.
 *
 * @param key message key of what is to be done, with {@code arguments}
 * @param href where to do it
 * @param since since when it waits
 * @param due when it is late, if it has a clock
 */
public record Task(
    String key, List<String> arguments, String href, Instant since, @Nullable Instant due) {}
