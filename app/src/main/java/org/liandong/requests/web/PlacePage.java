package org.liandong.requests.web;

import java.util.List;
import org.liandong.ui.tag.Choice;

/** Communities found by name. */
public record PlacePage(String words, List<Choice> found) {}
