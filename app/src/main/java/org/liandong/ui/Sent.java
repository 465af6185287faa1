package org.liandong.ui;

import org.liandong.base.Actor;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What was sent for a step of something that has a page of its own.
 *
 * @param id of the thing, as in the address
 * @param after what the page after the step is told
 */
public record Sent(Actor actor, String id, Form form, RedirectAttributes after) {}
