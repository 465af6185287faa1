package org.liandong.requests.web;

import java.util.List;
import org.liandong.ui.Form;
import org.liandong.ui.tag.Choice;

/**
 * Whom a follow-up asks.
 *
 * @param residents how many that are by what was typed last
 */
public record FollowUpPage(String where, List<Choice> groups, int residents, Form form) {}
