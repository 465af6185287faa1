package org.liandong.projects;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Money;
import org.liandong.base.Position;

/**
 * One thing that happened with a project.
 *
 * @param behalf in agent mode who was acted for
 * @param amount the money it is about, if any
 */
public record Happened(
    int nr,
    Action.Kind kind,
    Instant at,
    String name,
    Position position,
    @Nullable String behalf,
    String words,
    @Nullable Money amount) {}
