package org.liandong.identity.web;

import java.util.ArrayList;
import java.util.List;
import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.base.Invalid;
import org.liandong.identity.Accounts;
import org.liandong.identity.Actors;
import org.liandong.identity.Authorisations;
import org.liandong.people.Consent;
import org.liandong.people.Consents;
import org.liandong.people.People;
import org.liandong.people.Person;
import org.liandong.people.Phone;
import org.liandong.ui.Form;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What one sees and changes about oneself; in agent mode about the one who is helped. */
@Controller
class MeController {
  private final Accounts accounts;
  private final Actors actors;
  private final Authorisations authorisations;
  private final People people;
  private final Consents consents;
  private final PlaceWords places;
  private final AccountNames names;

  MeController(
      Accounts accounts,
      Actors actors,
      Authorisations authorisations,
      People people,
      Consents consents,
      PlaceWords places,
      AccountNames names) {
    this.accounts = accounts;
    this.actors = actors;
    this.authorisations = authorisations;
    this.people = people;
    this.consents = consents;
    this.places = places;
    this.names = names;
  }

  @GetMapping("/me")
  ModelAndView page(Actor actor) {
    return page(actor, Form.EMPTY);
  }

  private ModelAndView page(Actor actor, Form form) {
    var account = accounts.find(actor, actor.self());
    var person = people.own(actor).stream().findFirst();
    var page =
        new MePage(
            form,
            account.name(),
            places.full(person.map(Person::place).orElse(account.place())),
            person.map(Person::phone).orElse(null),
            person.map(Person::number).orElse(null),
            actor.principal() == null ? actors.hats(actor).size() : 0,
            helping(actor),
            agreed(actor));
    return new ModelAndView("identity/me", "page", page);
  }

  private List<MePage.Helping> helping(Actor actor) {
    var held = authorisations.held(actor);
    var who = names.of(held.stream().map(one -> one.resident()).toList());
    return held.stream()
        .map(one ->
            new MePage.Helping(
                one.id().toString(), who.getOrDefault(one.resident(), "?"), one.until().toString()))
        .toList();
  }

  private List<MePage.Agreed> agreed(Actor actor) {
    var all = new ArrayList<MePage.Agreed>();
    for (var person : people.own(actor))
      for (var consent : consents.of(actor, person.id()))
        all.add(new MePage.Agreed(consent.id().toString(), person.id().toString(), consent));
    return all;
  }

  @PostMapping("/me/name")
  ModelAndView rename(
      Actor actor,
      @RequestParam(defaultValue = "") String name,
      Form form,
      RedirectAttributes redirect) {
    return form.attempt(
        () -> {
          if (name.isBlank() || name.strip().length() > 40)
            throw Invalid.field("name", "identity.register.name.wrong");
          accounts.rename(actor, name.strip());
          for (var person : people.own(actor)) people.rename(actor, person.id(), name.strip());
          return kept(redirect);
        },
        again -> page(actor, again));
  }

  @PostMapping("/me/phone")
  ModelAndView phone(
      Actor actor,
      @RequestParam(defaultValue = "") String phone,
      Form form,
      RedirectAttributes redirect) {
    return form.attempt(
        () -> {
          var read =
              Phone.read(phone)
                  .orElseThrow(() -> Invalid.field("phone", "identity.register.phone.wrong"));
          for (var person : people.own(actor)) people.changePhone(actor, person.id(), read);
          return kept(redirect);
        },
        again -> page(actor, again));
  }

  private static ModelAndView kept(RedirectAttributes redirect) {
    redirect.addFlashAttribute("flash", "identity.me.kept");
    return new ModelAndView("redirect:/me");
  }

  @PostMapping("/me/consents/{id}/withdrawal")
  String withdraw(Actor actor, @PathVariable String id, RedirectAttributes redirect) {
    var consent = Ids.parse(id, Consent.Id::parse);
    for (var person : people.own(actor))
      for (var given : consents.of(actor, person.id()))
        if (given.id().equals(consent)) {
          consents.withdraw(actor, person.id(), consent, Consent.Way.ONLINE);
          redirect.addFlashAttribute("flash", "identity.me.consents.withdrawn");
          return "redirect:/me";
        }
    throw new Absent(id);
  }
}
