package org.liandong.disputes.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.base.Invalid;
import org.liandong.disputes.Kinds;
import org.liandong.disputes.Sight;
import org.liandong.disputes.events.GroupEvent;
import org.liandong.disputes.events.GroupEvents;
import org.liandong.ui.Flash;
import org.liandong.ui.Form;
import org.liandong.ui.Sent;
import org.liandong.ui.Steps;
import org.liandong.ui.Typed;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Matters of many people: the list, the report, one of them and its steps. */
@Controller
class EventsController {
  private static final int MOST = 1_000_000;
  private final GroupEvents events;
  private final EventPages pages;
  private final DisputePages spots;
  private final Kinds kinds;
  private final Steps<GroupEvent.Id> steps;

  EventsController(GroupEvents events, EventPages pages, DisputePages spots, Kinds kinds) {
    this.events = events;
    this.pages = pages;
    this.spots = spots;
    this.kinds = kinds;
    steps = new Steps<>(Ids::event, "/disputes/events/", "disputes.done.event.", this::page);
  }

  @GetMapping("/disputes/events")
  ModelAndView list(
      Actor actor,
      @RequestParam(defaultValue = "false") boolean closed,
      @RequestParam(required = false) @Nullable String after) {
    if (!Sight.desk(actor)) throw new Absent("/disputes/events");
    var page = pages.list(actor, closed, Typed.after(after));
    return new ModelAndView("disputes/events", "page", page);
  }

  @GetMapping("/disputes/events/new")
  ModelAndView form(Actor actor, Locale locale, Form form) {
    return form(actor, form, locale);
  }

  private ModelAndView form(Actor actor, Form form, Locale locale) {
    if (!GroupEvents.reports(actor)) throw new Absent("/disputes/events/new");
    var begun = form.value("words").isEmpty() && form.value("happened").isEmpty();
    var values = begun ? pages.begun(form) : form;
    return new ModelAndView("disputes/event-new", "page", spots.form(actor, values, locale));
  }

  @PostMapping("/disputes/events")
  ModelAndView report(Actor actor, Locale locale, Form form, RedirectAttributes after) {
    if (!GroupEvents.reports(actor)) throw new Absent("/disputes/events");
    return form.attempt(
        () -> {
          var id = events.report(actor, read(form));
          after.addFlashAttribute("flash", Flash.ok("disputes.done.event.reported"));
          return new ModelAndView("redirect:/disputes/events/" + id);
        },
        again -> form(actor, again, locale));
  }

  private static GroupEvent.Report read(Form form) {
    var typed = new Typed(form);
    return new GroupEvent.Report(
        typed.where(),
        typed.words("words", 2000),
        typed.number("people", 1, MOST),
        typed.moment("happened"),
        typed.once());
  }

  @GetMapping("/disputes/events/{id}")
  ModelAndView one(Actor actor, @PathVariable String id) {
    return page(actor, Ids.event(id), Form.EMPTY);
  }

  private ModelAndView page(Actor actor, GroupEvent.Id id, Form form) {
    var page = pages.one(actor, id, form, LocaleContextHolder.getLocale());
    return new ModelAndView("disputes/event", "page", page);
  }

  @PostMapping("/disputes/events/{id}/steps")
  ModelAndView step(Sent sent) {
    var step = sent.form().value("step");
    if (!List.of("take", "done", "close").contains(step)) throw new Absent(step);
    return steps.take(sent, step, it -> take(sent.actor(), it, sent.form()));
  }

  private void take(Actor actor, GroupEvent.Id id, Form form) {
    var typed = new Typed(form);
    int version = typed.version();
    switch (form.value("step")) {
      case "take" -> events.take(actor, id, version, typed.optional("words", 1000));
      case "close" -> events.close(actor, id, version, typed.words("result", 2000));
      default -> {
        var item = form.value("item");
        var place = events.find(actor, id).place();
        if (kinds.plan(place).stream().noneMatch(it -> it.code().equals(item)))
          throw Invalid.field("item", "disputes.event.item.missing");
        events.done(actor, id, version, item, typed.optional("said", 1000));
      }
    }
  }
}
