package org.liandong.ui;

import java.util.function.Consumer;
import java.util.function.Function;
import org.liandong.base.Actor;
import org.springframework.web.servlet.ModelAndView;

/**
 * What all forms of steps share: taken, the page of the thing says what was done; refused or typed
 * wrong, the page again with what was typed.
 *
 * <pre>{@code
 * steps = new Steps<>(Ids::meeting, "/meetings/", "meetings.done.", this::page);
 * @PostMapping("/meetings/{id}/openings")
 * ModelAndView open(Sent sent) {
 *   return steps.take(sent, "OPENED", it -> meetings.open(sent.actor(), it));
 * }
 * }</pre>
 *
 * @param id reads the address; absent when it is no id
 * @param page the address of the thing without its id
 * @param done begins the key of the sentence said afterwards
 * @param again draws the page for who stands before it
 */
public record Steps<I>(Function<String, I> id, String page, String done, Again<I> again) {
  /** Draws the page of a thing, with a form on it. */
  public interface Again<I> {
    ModelAndView page(Actor actor, I id, Form form);
  }

  public ModelAndView take(Sent sent, String what, Consumer<I> work) {
    return take(sent, what, work, again);
  }

  /** The same, for a step whose form stands on another page. */
  public ModelAndView take(Sent sent, String what, Consumer<I> work, Again<I> other) {
    var thing = id.apply(sent.id());
    return sent.form()
        .attempt(
            () -> {
              work.accept(thing);
              sent.after().addFlashAttribute("flash", Flash.ok(done + what));
              return new ModelAndView("redirect:" + page + thing);
            },
            form -> other.page(sent.actor(), thing, form));
  }
}
