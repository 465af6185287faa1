package org.liandong.inbox.web;

import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.base.Invalid;
import org.liandong.inbox.Inbox;
import org.liandong.inbox.WaitingTasks;
import org.liandong.inbox.Wishes;
import org.liandong.ui.Flash;
import org.liandong.ui.Form;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Mail and short messages: chosen by their owner, and taken back. Nobody does it for another. */
@Controller
class WaysController {
  private final Wishes wishes;
  private final Inbox inbox;
  private final WaitingTasks waiting;

  WaysController(Wishes wishes, Inbox inbox, WaitingTasks waiting) {
    this.wishes = wishes;
    this.inbox = inbox;
    this.waiting = waiting;
  }

  @GetMapping("/inbox/ways")
  ModelAndView ways(Actor actor) {
    return page(actor, Form.EMPTY);
  }

  @PostMapping("/inbox/ways")
  ModelAndView wish(
      Actor actor,
      @RequestParam(defaultValue = "") String way,
      @RequestParam(defaultValue = "") String address,
      Form form,
      RedirectAttributes after) {
    return attempt(actor, form, after, "wished", () -> wishes.wish(actor, way, address));
  }

  @PostMapping("/inbox/ways/codes")
  ModelAndView confirm(
      Actor actor,
      @RequestParam(defaultValue = "") String way,
      @RequestParam(defaultValue = "") String code,
      Form form,
      RedirectAttributes after) {
    return attempt(actor, form, after, "confirmed", () -> confirm(actor, way, code));
  }

  private void confirm(Actor actor, String way, String code) {
    try {
      wishes.confirm(actor, way, code);
    } catch (Invalid wrong) {
      wishes.missed(actor, way);
      throw wrong;
    }
  }

  @PostMapping("/inbox/ways/removals")
  ModelAndView forget(
      Actor actor,
      @RequestParam(defaultValue = "") String way,
      Form form,
      RedirectAttributes after) {
    return attempt(actor, form, after, "forgotten", () -> wishes.forget(actor, way));
  }

  private ModelAndView attempt(
      Actor actor, Form form, RedirectAttributes after, String done, Runnable step) {
    requireOwner(actor);
    return form.attempt(
        () -> {
          step.run();
          after.addFlashAttribute("flash", Flash.ok("inbox.ways.done." + done));
          return new ModelAndView("redirect:/inbox/ways");
        },
        again -> page(actor, again));
  }

  private ModelAndView page(Actor actor, Form form) {
    requireOwner(actor);
    var page = new WaysPage(wishes.of(actor), form, inbox.unread(actor), waiting.of(actor).size());
    return new ModelAndView("inbox/ways", "page", page);
  }

  private static void requireOwner(Actor actor) {
    if (!actor.signedIn() || actor.behalf().isPresent()) throw new Absent("/inbox/ways");
  }
}
