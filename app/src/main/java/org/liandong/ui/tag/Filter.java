package org.liandong.ui.tag;

import org.jspecify.annotations.Nullable;

/**
 * One way to narrow a list, or one of its tabs.
 *
 * @param count the rows behind it, or null when not counted
 * @param on whether it is the one in use
 */
public record Filter(String label, String href, @Nullable Long count, boolean on) {}
