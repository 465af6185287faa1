package org.liandong.portal.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.ui.tag.Choice;

/**
 * The front page of visitors.
 *
 * @param words what was searched to choose a place
 * @param found the places found, by code and full name
 * @param around the chosen place, null before one is chosen
 */
public record FrontPage(String words, List<Choice> found, @Nullable Around around) {}
