/**
 * Matters of many people (群体性事件, CON-05): reported to the street within the time of the place, and
 * from level to level until somebody takes it; then the plan (预案) is gone through, and it is closed
 * with its result.
 *
 * <p>Invariants: only the level it waits for takes it, or one above; a level that does not within
 * its time loses it to the next, by the clock; what happened is insert-only.
 */
@NamedInterface("events")
@NullMarked
package org.liandong.disputes.events;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
