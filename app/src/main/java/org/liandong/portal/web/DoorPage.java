package org.liandong.portal.web;

import org.jspecify.annotations.Nullable;

/**
 * Behind a door.
 *
 * @param around where the reader lives, or the place a visitor chose; null without either
 */
public record DoorPage(@Nullable Around around) {}
