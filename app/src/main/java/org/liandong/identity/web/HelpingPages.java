package org.liandong.identity.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Absent;
import org.liandong.base.AccountId;
import org.liandong.base.Actor;
import org.liandong.base.Keyset;
import org.liandong.base.WorkingDays;
import org.liandong.identity.Authorisation;
import org.liandong.identity.Authorisations;
import org.liandong.identity.Registrations;
import org.liandong.identity.Tier;
import org.liandong.people.People;
import org.liandong.people.Person;
import org.liandong.territory.Places;
import org.liandong.ui.Form;
import org.liandong.ui.tag.Choice;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Gathers the desk at which residents are helped. */
@Component
class HelpingPages {
  private static final int LATEST = 20;
  private final People people;
  private final Authorisations authorisations;
  private final Places places;
  private final PlaceWords words;
  private final AccountNames names;
  private final Clock clock;

  HelpingPages(
      People people,
      Authorisations authorisations,
      Places places,
      PlaceWords words,
      AccountNames names,
      Clock clock) {
    this.people = people;
    this.authorisations = authorisations;
    this.places = places;
    this.words = words;
    this.names = names;
    this.clock = clock;
  }

  ModelAndView page(Actor actor, String q, @Nullable String after, Form form) {
    if (!Registrations.mayHelp(actor)) throw new Absent("helping");
    var found =
        q.isBlank()
            ? new Keyset<Person>(List.of(), Optional.empty())
            : people.search(actor, q, after);
    var full = words.full(found.rows().stream().map(Person::place).toList());
    var residents =
        found.rows().stream()
            .filter(person -> !person.account().equals(AccountId.NONE))
            .map(person ->
                new HelpingPage.Resident(
                    person.account().toString(),
                    person.name(),
                    full.getOrDefault(person.place(), ""),
                    person.phone()))
            .toList();
    var page =
        new HelpingPage(
            form,
            q,
            residents,
            found.nextOrNull(),
            held(actor),
            recorded(actor),
            communities(actor),
            today().toString());
    return new ModelAndView("identity/helping", "page", page);
  }

  private List<MePage.Helping> held(Actor actor) {
    var held = authorisations.held(actor);
    var who = names.of(held.stream().map(Authorisation::resident).toList());
    return held.stream()
        .map(one ->
            new MePage.Helping(
                one.id().toString(), who.getOrDefault(one.resident(), "?"), one.until().toString()))
        .toList();
  }

  /** The latest authorisations of the place, whoever helps. */
  private List<HelpingPage.Recorded> recorded(Actor actor) {
    var latest = authorisations.recorded(actor).stream().limit(LATEST).toList();
    var who =
        names.of(latest.stream().flatMap(one -> Stream.of(one.resident(), one.helper())).toList());
    return latest.stream()
        .map(one ->
            new HelpingPage.Recorded(
                one.id().toString(),
                who.getOrDefault(one.resident(), "?"),
                who.getOrDefault(one.helper(), "?"),
                one.way(),
                one.until().toString(),
                one.holds(today()),
                one.scan() != null))
        .toList();
  }

  /** A grid or community registers into itself, a street into its communities. */
  private List<Choice> communities(Actor actor) {
    var place = actor.hat().place();
    if (Tier.of(place).compareTo(Tier.COMMITTEE) >= 0)
      return List.of(Choice.of(place.value(), words.full(place)));
    return places.children(place).stream()
        .map(child -> Choice.of(child.code().value(), child.name()))
        .toList();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), WorkingDays.ZONE);
  }
}
