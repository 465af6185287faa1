package org.liandong.ui;

import org.liandong.base.Actor;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What was sent for a step of something that has a page of its own. Controllers take one as an
 * argument.
 *
 * @param id of the thing, the variable {@code {id}} of the address
 * @param after what the page after the step is told
 */
public record Sent(Actor actor, String id, Form form, RedirectAttributes after) {
  /** Its fields, to be read one by one. */
  public Typed typed() {
    return new Typed(form);
  }

  /** The version of the thing that the page showed. */
  public int version() {
    return typed().version();
  }
}
