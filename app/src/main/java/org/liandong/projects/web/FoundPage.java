package org.liandong.projects.web;

import java.util.List;
import org.liandong.ui.Form;
import org.liandong.ui.tag.Choice;

/** What was found for a field of a form. */
public record FoundPage(String field, List<Choice> found, Form form) {}
