package org.liandong.ui;

import org.liandong.base.PlaceCode;

/**
 * Something found by words.
 *
 * @param href the page of it that the seeker may open
 */
public record Found(String title, PlaceCode place, String href) {}
