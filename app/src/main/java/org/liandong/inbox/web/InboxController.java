package org.liandong.inbox.web;

import org.jspecify.annotations.Nullable;
import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.inbox.Inbox;
import org.liandong.inbox.Message;
import org.liandong.inbox.WaitingTasks;
import org.liandong.ui.Flash;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What one was told, and what waits. In agent mode these are the resident's, not the helper's. */
@Controller
class InboxController {
  private static final int SIZE = 20;
  private static final String ID = "\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}";
  private final Inbox inbox;
  private final WaitingTasks waiting;

  InboxController(Inbox inbox, WaitingTasks waiting) {
    this.inbox = inbox;
    this.waiting = waiting;
  }

  @GetMapping("/inbox")
  ModelAndView messages(Actor actor, @RequestParam(required = false) @Nullable String after) {
    requireSignedIn(actor, "/inbox");
    var from = after != null && after.matches(ID) ? after : null;
    var page =
        new MessagesPage(
            inbox.messages(actor, from, SIZE), from, inbox.unread(actor), waiting.of(actor).size());
    return new ModelAndView("inbox/messages", "page", page);
  }

  @GetMapping("/inbox/tasks")
  ModelAndView tasks(Actor actor) {
    requireSignedIn(actor, "/inbox/tasks");
    var tasks = waiting.of(actor);
    return new ModelAndView("inbox/tasks", "page", new TasksPage(tasks, inbox.unread(actor)));
  }

  /** Opening a message reads it. */
  @GetMapping("/inbox/{id}")
  String open(Actor actor, @PathVariable String id) {
    return "redirect:" + inbox.open(actor, id(id));
  }

  @PostMapping("/inbox/readings")
  String readAll(Actor actor, RedirectAttributes after) {
    requireSignedIn(actor, "/inbox");
    inbox.readAll(actor);
    after.addFlashAttribute("flash", Flash.ok("inbox.done.read"));
    return "redirect:/inbox";
  }

  private static void requireSignedIn(Actor actor, String path) {
    if (!actor.signedIn()) throw new Absent(path);
  }

  private static Message.Id id(String text) {
    return Absent.unless(text, Message.Id::parse);
  }
}
