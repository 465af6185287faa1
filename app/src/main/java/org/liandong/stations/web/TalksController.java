package org.liandong.stations.web;

import java.util.UUID;
import java.util.function.BiConsumer;
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
import org.liandong.ui.Form;
import org.liandong.ui.Sent;
import org.liandong.ui.Steps;
import org.liandong.ui.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The common talk of the parties of a place: who speaks, and what is said. */
@Controller
class TalksController {
  private static final int SIZE = 20;
  private static final int LONGEST = 2000;
  private static final String AT = "/talks/{id:\\d{12}(?:C\\d{3})?}";
  private final Talks talks;
  private final Accounts accounts;
  private final Places places;
  private final Steps<PlaceCode> steps;

  TalksController(Talks talks, Accounts accounts, Places places) {
    this.talks = talks;
    this.accounts = accounts;
    this.places = places;
    steps =
        new Steps<>(
            PlaceCode::new,
            "/talks/",
            "stations.done.",
            (actor, place, form) -> page(actor, place, null, form));
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
      @PathVariable String id,
      @RequestParam(required = false) @Nullable String after) {
    return page(actor, new PlaceCode(id), after, Form.EMPTY);
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

  @PostMapping(AT + "/words")
  ModelAndView say(Sent sent) {
    return step(
        sent,
        "said",
        (place, typed) ->
            talks.say(sent.actor(), place, typed.words("words", LONGEST), typed.once()));
  }

  @PostMapping(AT + "/speakers")
  ModelAndView name(Sent sent) {
    return step(
        sent,
        "speaker",
        (place, typed) -> {
          var name = typed.words("name", 60);
          var whom =
              accounts
                  .known(sent.actor(), typed.words("way", 60), name)
                  .orElseThrow(() -> Invalid.field("way", "stations.talk.unknown"));
          talks.name(sent.actor(), place, party(sent.form()), whom.id(), whom.name());
        });
  }

  @PostMapping(AT + "/endings")
  ModelAndView relieve(Sent sent) {
    return step(
        sent, "relieved", (place, typed) -> talks.relieve(sent.actor(), place, party(sent.form())));
  }

  private static UUID party(Form form) {
    var party = Typed.after(form.value("party"));
    if (party == null) throw Invalid.field("party", "ui.typed.choose");
    return party;
  }

  /** Only for those who see the talk. */
  private ModelAndView step(Sent sent, String done, BiConsumer<PlaceCode, Typed> work) {
    talks.find(sent.actor(), new PlaceCode(sent.id()));
    return steps.take(sent, done, place -> work.accept(place, sent.typed()));
  }
}
