package org.liandong.inbox;

import org.jspecify.annotations.Nullable;
import org.liandong.ui.Left;

/**
 * A task with its clock.
 *
 * @param left null when nothing says until when
 */
public record Waiting(Task task, @Nullable Left left) {}
