package org.liandong.requests.web;

import java.util.List;
import org.liandong.ui.tag.Choice;

/**
 * Communities found by name.
 *
 * @param category the kind of problem the reader came with, kept on the way
 */
public record PlacePage(String words, String category, List<Choice> found) {}
