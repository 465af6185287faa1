package org.liandong.ui.tag;

/**
 * One entry of a map's legend.
 *
 * @param level lightness, 1 to 5, as in a feature's {@code level}
 */
public record Key(int level, String label) {}
