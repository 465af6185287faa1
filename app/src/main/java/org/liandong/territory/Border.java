package org.liandong.territory;

import org.liandong.base.PlaceCode;

/**
 * The outline of a county, street or committee.
 *
 * @param schematic a sketch, not a survey (示意边界): no official outlines come with a licence
 * @param source where it comes from, in words
 */
public record Border(PlaceCode place, Shape shape, boolean schematic, String source) {}
