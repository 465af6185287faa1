package org.liandong.requests.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.base.Invalid;
import org.liandong.base.WorkingDays;
import org.liandong.requests.Categories;
import org.liandong.requests.Sight;
import org.liandong.requests.efforts.FollowUps;
import org.liandong.surveys.Question;
import org.liandong.surveys.Rights;
import org.liandong.territory.Places;
import org.liandong.ui.Flash;
import org.liandong.ui.Form;
import org.liandong.ui.Messages;
import org.liandong.ui.Typed;
import org.liandong.ui.tag.Choice;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Asks those whose requests were handled. */
@Controller
class FollowUpsController {
  private static final int BACK = 3;
  private static final int DAYS = 14;
  private final FollowUps followUps;
  private final Categories categories;
  private final Places places;
  private final Messages messages;
  private final Clock clock;

  FollowUpsController(
      FollowUps followUps, Categories categories, Places places, Messages messages, Clock clock) {
    this.followUps = followUps;
    this.categories = categories;
    this.places = places;
    this.messages = messages;
    this.clock = clock;
  }

  @GetMapping("/requests/followups")
  ModelAndView form(Actor actor, Locale locale, Form typed) {
    var today = LocalDate.now(clock.withZone(WorkingDays.ZONE));
    var begun =
        Form.of(
            Map.of(
                "since", today.minusMonths(BACK).toString(),
                "until", today.toString(),
                "closes", today.plusDays(DAYS).toString(),
                "title", messages.text(locale, "requests.followup.title")));
    return page(actor, locale, typed.values().containsKey("since") ? typed : begun);
  }

  @PostMapping("/requests/followups")
  ModelAndView draft(Actor actor, Locale locale, Form form, RedirectAttributes after) {
    require(actor);
    return form.attempt(
        () -> {
          var typed = new Typed(form);
          var of = of(actor, form);
          var title = typed.words("title", 100);
          var end = typed.day("closes").plusDays(1).atStartOfDay(WorkingDays.ZONE).toInstant();
          var id = followUps.draft(actor, of, title, questions(locale), end);
          after.addFlashAttribute("flash", Flash.ok("surveys.done.drafted"));
          return new ModelAndView("redirect:/desk/surveys/" + id);
        },
        again -> page(actor, locale, again));
  }

  private List<Question> questions(Locale locale) {
    return List.of(
        new Question(Question.Kind.SCALE, words(locale, "result"), true, List.of()),
        new Question(Question.Kind.SCALE, words(locale, "speed"), true, List.of()),
        new Question(
            Question.Kind.ONE,
            words(locale, "again"),
            false,
            List.of(words(locale, "yes"), words(locale, "no"))),
        new Question(Question.Kind.WORDS, words(locale, "words"), false, List.of()));
  }

  private String words(Locale locale, String key) {
    return messages.text(locale, "requests.followup.ask." + key);
  }

  private static FollowUps.Of of(Actor actor, Form form) {
    var typed = new Typed(form);
    var since = typed.day("since");
    var until = typed.day("until");
    if (until.isBefore(since)) throw Invalid.field("until", "requests.followup.order");
    return new FollowUps.Of(actor.hat().place(), since, until, typed.optional("group", 40));
  }

  private static void require(Actor actor) {
    if (!Sight.desk(actor) || !Rights.asks(actor, actor.hat().place()))
      throw new Absent("/requests/followups");
  }

  private ModelAndView page(Actor actor, Locale locale, Form form) {
    require(actor);
    var place = actor.hat().place();
    var groups =
        categories.groups(place).stream()
            .map(item -> Choice.of(item.code(), item.name(locale)))
            .toList();
    var page = new FollowUpPage(places.find(place).spoken(), groups, residents(actor, form), form);
    return new ModelAndView("requests/followup", "page", page);
  }

  /** None while what was typed cannot be read. */
  private int residents(Actor actor, Form form) {
    try {
      return followUps.residents(actor, of(actor, form));
    } catch (Invalid notYet) {
      return 0;
    }
  }
}
