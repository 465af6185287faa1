package org.liandong.identity.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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
import org.liandong.ui.Flash;
import org.liandong.ui.Form;
import org.liandong.ui.tag.Choice;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Agent mode at the desk: for residents who cannot or will not use a screen (SUPL-22). */
@Controller
class HelpingController {
  private final People people;
  private final Authorisations authorisations;
  private final Registrations registrations;
  private final Places places;
  private final PlaceWords words;
  private final AccountNames names;
  private final Clock clock;

  HelpingController(
      People people,
      Authorisations authorisations,
      Registrations registrations,
      Places places,
      PlaceWords words,
      AccountNames names,
      Clock clock) {
    this.people = people;
    this.authorisations = authorisations;
    this.registrations = registrations;
    this.places = places;
    this.words = words;
    this.names = names;
    this.clock = clock;
  }

  @GetMapping("/desk/helping")
  ModelAndView page(
      Actor actor,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(required = false) @Nullable String after) {
    return page(actor, q, after, Form.EMPTY);
  }

  private ModelAndView page(Actor actor, String q, @Nullable String after, Form form) {
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

  /** A grid or community registers into itself, a street into its communities. */
  private List<Choice> communities(Actor actor) {
    var place = actor.hat().place();
    if (Tier.of(place).compareTo(Tier.COMMITTEE) >= 0)
      return List.of(Choice.of(place.value(), words.full(place)));
    return places.children(place).stream()
        .map(child -> Choice.of(child.code().value(), child.name()))
        .toList();
  }

  @PostMapping("/desk/helping/residents")
  ModelAndView register(
      Actor actor,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String phone,
      @RequestParam(defaultValue = "") String place,
      @RequestParam(defaultValue = "false") boolean agreed,
      Form form,
      RedirectAttributes redirect) {
    return form.attempt(
        () -> {
          registrations.inPresence(
              actor, new Registrations.Told(name, phone, "", place, "", agreed, false));
          redirect.addFlashAttribute(
              "flash", Flash.ok("identity.helping.registered", name.strip()));
          redirect.addAttribute("q", name.strip());
          return new ModelAndView("redirect:/desk/helping");
        },
        again -> page(actor, "", null, again));
  }

  @PostMapping("/desk/helping/authorisations")
  ModelAndView authorise(
      Actor actor,
      @RequestParam String resident,
      @RequestParam(defaultValue = "SPOKEN") Authorisation.Way way,
      @RequestParam(defaultValue = "") String scan,
      @RequestParam(defaultValue = "") String until,
      Form form,
      RedirectAttributes redirect) {
    return form.attempt(
        () -> {
          var id = Ids.parse(resident, AccountId::of);
          var last = way == Authorisation.Way.SPOKEN ? today() : HelpersController.day(until);
          var kept = scan.isBlank() ? null : scan.strip();
          authorisations.authorise(
              actor,
              new Authorisations.Grant(
                  id, actor.account(), way, Authorisation.Scope.ACT, kept, last));
          redirect.addFlashAttribute("flash", "identity.helping.authorised");
          return new ModelAndView("redirect:/desk/helping");
        },
        again -> page(actor, "", null, again));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), WorkingDays.ZONE);
  }
}
