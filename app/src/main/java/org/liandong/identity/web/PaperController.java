package org.liandong.identity.web;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Absent;
import org.liandong.base.AccountId;
import org.liandong.base.Actor;
import org.liandong.base.Invalid;
import org.liandong.base.WorkingDays;
import org.liandong.identity.Account;
import org.liandong.identity.Accounts;
import org.liandong.identity.Authorisation;
import org.liandong.identity.Authorisations;
import org.liandong.identity.Registrations;
import org.liandong.people.People;
import org.liandong.ui.Form;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a resident said or signed before staff: recorded, shown, taken back (SUPL-22). */
@Controller
class PaperController {
  private final People people;
  private final Accounts accounts;
  private final Authorisations authorisations;
  private final PlaceWords words;
  private final Scans scans;
  private final Clock clock;

  PaperController(
      People people,
      Accounts accounts,
      Authorisations authorisations,
      PlaceWords words,
      Scans scans,
      Clock clock) {
    this.people = people;
    this.accounts = accounts;
    this.authorisations = authorisations;
    this.words = words;
    this.scans = scans;
    this.clock = clock;
  }

  @GetMapping("/desk/helping/paper")
  ModelAndView page(Actor actor, @RequestParam(defaultValue = "") String resident) {
    return page(actor, Ids.parse(resident, AccountId::of), Form.EMPTY);
  }

  private ModelAndView page(Actor actor, AccountId resident, Form form) {
    if (!Registrations.mayHelp(actor)) throw new Absent("helping");
    var person =
        people.with(actor, resident).stream().findFirst().orElseThrow(() -> new Absent(resident));
    var page = new PaperPage(form, resident.toString(), person.name(), words.full(person.place()));
    return new ModelAndView("identity/paper", "page", page);
  }

  /** Said in presence it holds today; signed on paper until the day written there. */
  @PostMapping("/desk/helping/authorisations")
  ModelAndView authorise(
      Actor actor,
      @RequestParam(defaultValue = "") String resident,
      @RequestParam(defaultValue = "SPOKEN") Authorisation.Way way,
      PaperForm typed,
      Form form,
      RedirectAttributes redirect) {
    var id = Ids.parse(resident, AccountId::of);
    return form.attempt(
        () -> {
          var paper = way == Authorisation.Way.PAPER;
          var until = paper ? typed.day() : LocalDate.ofInstant(clock.instant(), WorkingDays.ZONE);
          var helper = paper ? helper(actor, typed) : actor.account();
          var scan = paper ? scans.keep(actor, typed.scan()) : null;
          authorisations.authorise(
              actor,
              new Authorisations.Grant(id, helper, way, Authorisation.Scope.ACT, scan, until));
          redirect.addFlashAttribute("flash", "identity.helping.authorised");
          return new ModelAndView("redirect:/desk/helping");
        },
        again -> page(actor, id, again));
  }

  /** Whom the paper names: somebody else by name and phone, or the one at the desk. */
  private AccountId helper(Actor actor, PaperForm typed) {
    if (typed.name().isBlank() && typed.way().isBlank()) return actor.account();
    return accounts
        .known(actor, typed.way(), typed.name())
        .map(Account::id)
        .orElseThrow(() -> Invalid.field("helperWay", "identity.helpers.unknown"));
  }

  @PostMapping("/desk/helping/authorisations/{id}/withdrawal")
  String withdraw(Actor actor, @PathVariable String id, RedirectAttributes redirect) {
    authorisations.withdraw(actor, Ids.parse(id, Authorisation.Id::parse));
    redirect.addFlashAttribute("flash", "identity.helpers.withdrawn");
    return "redirect:/desk/helping";
  }

  @GetMapping("/authorisations/{id}/scan")
  ResponseEntity<Resource> scan(Actor actor, @PathVariable String id) {
    var given = authorisations.find(actor, Ids.parse(id, Authorisation.Id::parse));
    return scans.open(given).answer();
  }

  /** An authorisation on paper as typed; the helper's fields stay empty for the one at the desk. */
  record PaperForm(
      @Nullable MultipartFile scan,
      @Nullable String until,
      @Nullable String helperName,
      @Nullable String helperWay) {

    LocalDate day() {
      return HelpersController.day(until == null ? "" : until);
    }

    String name() {
      return helperName == null ? "" : helperName;
    }

    String way() {
      return helperWay == null ? "" : helperWay;
    }
  }
}
