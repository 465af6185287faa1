package org.liandong.stations.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.base.Invalid;
import org.liandong.base.PlaceCode;
import org.liandong.identity.Accounts;
import org.liandong.requests.Sight;
import org.liandong.stations.Rights;
import org.liandong.stations.Talks;
import org.liandong.territory.Places;
import org.liandong.ui.Flash;
import org.liandong.ui.Form;
import org.liandong.ui.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The common talk of the parties of a place: who speaks, and what is said. */
@Controller
class TalksController {
  private static final int SIZE = 20;
  private static final int LONGEST = 2000;
  private static final String AT = "/talks/{place:\\d{12}(?:C\\d{3})?}";
  private final Talks talks;
  private final Accounts accounts;
  private final Places places;

  TalksController(Talks talks, Accounts accounts, Places places) {
    this.talks = talks;
    this.accounts = accounts;
    this.places = places;
  }

  @GetMapping("/talks")
  ModelAndView index(Actor actor) {
    if (!actor.signedIn()) throw new Absent("/talks");
    var rows =
        talks.own(actor).stream()
            .map(place -> new TalkPage.Row(place, places.localName(place)))
            .toList();
    return new ModelAndView("stations/talks", "page", new TalkPage.Index(Sight.desk(actor), rows));
  }

  @GetMapping(AT)
  ModelAndView talk(
      Actor actor,
      @PathVariable String place,
      @RequestParam(required = false) @Nullable String after) {
    return page(actor, new PlaceCode(place), after, Form.EMPTY);
  }

  private ModelAndView page(Actor actor, PlaceCode place, @Nullable String after, Form form) {
    var from = Typed.after(after);
    var page =
        new TalkPage(
            talks.find(actor, place),
            places.find(place),
            places.localName(place),
            Sight.desk(actor),
            Rights.runs(actor, place),
            talks.heard(actor, place, from, SIZE),
            from == null ? null : after,
            form);
    return new ModelAndView("stations/talk", "page", page);
  }

  private interface Step {
    void take(PlaceCode place, Typed typed);
  }

  @PostMapping(AT + "/words")
  ModelAndView say(Actor actor, @PathVariable String place, Form form, RedirectAttributes after) {
    return step(
        new Sent(actor, place, form, after),
        "said",
        (it, typed) -> talks.say(actor, it, typed.words("words", LONGEST), typed.once()));
  }

  @PostMapping(AT + "/speakers")
  ModelAndView name(Actor actor, @PathVariable String place, Form form, RedirectAttributes after) {
    return step(
        new Sent(actor, place, form, after),
        "speaker",
        (it, typed) -> {
          var name = typed.words("name", 60);
          var whom =
              accounts
                  .known(actor, typed.words("way", 60), name)
                  .orElseThrow(() -> Invalid.field("way", "stations.talk.unknown"));
          talks.name(actor, it, party(form), whom.id(), whom.name());
        });
  }

  @PostMapping(AT + "/endings")
  ModelAndView relieve(
      Actor actor, @PathVariable String place, Form form, RedirectAttributes after) {
    return step(
        new Sent(actor, place, form, after),
        "relieved",
        (it, typed) -> talks.relieve(actor, it, party(form)));
  }

  private static UUID party(Form form) {
    var party = Typed.after(form.value("party"));
    if (party == null) throw Invalid.field("party", "ui.typed.choose");
    return party;
  }

  private record Sent(Actor actor, String place, Form form, RedirectAttributes after) {}

  private ModelAndView step(Sent sent, String done, Step step) {
    var place = new PlaceCode(sent.place());
    talks.find(sent.actor(), place);
    return sent.form()
        .attempt(
            () -> {
              step.take(place, new Typed(sent.form()));
              sent.after().addFlashAttribute("flash", Flash.ok("stations.done." + done));
              return new ModelAndView("redirect:/talks/" + place);
            },
            again -> page(sent.actor(), place, null, again));
  }
}
