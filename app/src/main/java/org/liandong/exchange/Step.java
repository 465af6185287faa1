package org.liandong.exchange;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened in a deal.
 *
 * @param behalf in agent mode the resident acted for
 */
public record Step(
    Deal.Stage kind,
    Instant at,
    String name,
    @Nullable String behalf,
    String words,
    @Nullable Integer minutes) {}
