package org.liandong.territory.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.base.PlaceCode;
import org.liandong.territory.Editors;
import org.liandong.territory.Place;
import org.liandong.territory.Places;
import org.liandong.territory.parties.Parties;
import org.liandong.territory.parties.Party;
import org.liandong.territory.web.PartiesPage.KindRow;
import org.liandong.territory.web.PartiesPage.PartyRow;
import org.liandong.ui.Flash;
import org.liandong.ui.Form;
import org.liandong.ui.tag.Crumb;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who shares in the governance of a compound (ACT-17) or community (ACT-18). */
@Controller
class PartiesController {
  private static final String CODE = "{code:\\d{12}(?:C\\d{3})?}";
  private final Parties parties;
  private final Places places;
  private final WorkPages work;

  PartiesController(Parties parties, Places places, WorkPages work) {
    this.parties = parties;
    this.places = places;
    this.work = work;
  }

  @GetMapping("/territory/" + CODE + "/parties")
  ModelAndView list(Actor actor, @PathVariable String code) {
    var place = Codes.parse(code);
    var contacts = parties.contacts(actor, place);
    var known = parties.list(place);
    var rows = new ArrayList<KindRow>();
    for (var kind : Party.Kind.of(place))
      rows.add(
          new KindRow(
              kind,
              known.stream()
                  .filter(party -> party.kind() == kind)
                  .map(it -> new PartyRow(it, contacts.getOrDefault(it.id(), Party.Contact.NONE)))
                  .toList()));
    var complete = rows.stream().noneMatch(row -> row.parties().isEmpty());
    var page = new PartiesPage(places.find(place), crumbs(actor, place), rows, complete);
    return new ModelAndView("territory/parties", "page", page);
  }

  private List<Crumb> crumbs(Actor actor, PlaceCode place) {
    var crumbs = new ArrayList<>(work.crumbs(actor, place));
    crumbs.add(WorkPages.crumb(places.find(place)));
    return crumbs;
  }

  @GetMapping("/territory/" + CODE + "/parties/new")
  ModelAndView fresh(
      Actor actor, @PathVariable String code, @RequestParam(defaultValue = "") String kind) {
    return page(actor, Codes.parse(code), null, Form.of(Map.of("kind", kind)));
  }

  @PostMapping("/territory/" + CODE + "/parties")
  ModelAndView join(
      Actor actor, @PathVariable String code, Form form, RedirectAttributes redirect) {
    var place = Codes.parse(code);
    Editors.require(actor, place);
    return form.attempt(
        () -> {
          var typed = new Typed(form);
          var kind = kind(typed, place, form);
          var name = typed.name();
          var contact = contact(typed, form);
          typed.check();
          parties.join(actor, place, kind, name, contact);
          return done(redirect, place, "territory.party.joined", name);
        },
        again -> page(actor, place, null, again));
  }

  private static Party.Kind kind(Typed typed, PlaceCode place, Form form) {
    for (var kind : Party.Kind.of(place)) if (kind.name().equals(form.value("kind"))) return kind;
    typed.wrong("kind", "territory.party.kind.missing");
    return Party.Kind.RESIDENT_UNIT;
  }

  /** Both or neither; a phone is digits with the usual separators. */
  private static Party.Contact contact(Typed typed, Form form) {
    var name = typed.optional("contact", 40);
    var phone = form.value("phone").strip();
    if (!phone.isEmpty() && !phone.matches("\\+?[0-9][0-9 -]{4,19}"))
      typed.wrong("phone", "territory.party.phone.wrong");
    return new Party.Contact(name, phone);
  }

  @GetMapping("/territory/parties/{id}")
  ModelAndView party(Actor actor, @PathVariable String id) {
    var party = parties.find(id(id));
    return page(actor, party.place(), party, Form.EMPTY);
  }

  @PostMapping("/territory/parties/{id}")
  ModelAndView change(
      Actor actor, @PathVariable String id, Form form, RedirectAttributes redirect) {
    var party = parties.find(id(id));
    Editors.require(actor, party.place());
    return form.attempt(
        () -> {
          var typed = new Typed(form);
          var name = typed.name();
          var contact = contact(typed, form);
          typed.check();
          parties.change(actor, party.id(), typed.version(), name, contact);
          return done(redirect, party.place(), "territory.changed", name);
        },
        again -> page(actor, party.place(), party, again));
  }

  @PostMapping("/territory/parties/{id}/leavings")
  ModelAndView leave(Actor actor, @PathVariable String id, Form form, RedirectAttributes redirect) {
    var party = parties.find(id(id));
    Editors.require(actor, party.place());
    return form.attempt(
        () -> {
          parties.leave(actor, party.id(), new Typed(form).version());
          return done(redirect, party.place(), "territory.party.left", party.name());
        },
        again -> page(actor, party.place(), party, again));
  }

  private ModelAndView page(Actor actor, PlaceCode code, @Nullable Party party, Form form) {
    Editors.require(actor, code);
    Place place = places.find(code);
    var crumbs = new ArrayList<>(crumbs(actor, code));
    crumbs.add(new Crumb(place.spoken(), "/territory/" + code + "/parties"));
    var kinds = Party.Kind.of(code);
    var begun =
        party == null || form.values().containsKey("name") ? form : known(actor, party, form);
    return new ModelAndView(
        "territory/party", "page", new PartyPage(place, crumbs, party, kinds, begun));
  }

  private Form known(Actor actor, Party party, Form form) {
    var contact =
        parties.contacts(actor, party.place()).getOrDefault(party.id(), Party.Contact.NONE);
    var known =
        Map.of(
            "kind", party.kind().name(),
            "name", party.name(),
            "contact", contact.name(),
            "phone", contact.phone(),
            "version", String.valueOf(party.version()));
    return new Form(Form.of(known).values(), form.problems(), form.refusal());
  }

  private static ModelAndView done(
      RedirectAttributes redirect, PlaceCode place, String key, String name) {
    redirect.addFlashAttribute("flash", Flash.ok(key, name));
    return new ModelAndView("redirect:/territory/" + place + "/parties");
  }

  private static Party.Id id(String text) {
    return Absent.unless(text, Party.Id::parse);
  }
}
