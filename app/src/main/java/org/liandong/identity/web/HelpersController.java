package org.liandong.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.liandong.base.Actor;
import org.liandong.base.Invalid;
import org.liandong.base.WorkingDays;
import org.liandong.identity.Account;
import org.liandong.identity.Accounts;
import org.liandong.identity.Authorisation;
import org.liandong.identity.Authorisations;
import org.liandong.ui.Flash;
import org.liandong.ui.Form;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A resident lets somebody act for them, sees who may, and takes it back (SUPL-22). */
@Controller
class HelpersController {
  private final Authorisations authorisations;
  private final Accounts accounts;
  private final AccountNames names;
  private final Clock clock;

  HelpersController(
      Authorisations authorisations, Accounts accounts, AccountNames names, Clock clock) {
    this.authorisations = authorisations;
    this.accounts = accounts;
    this.names = names;
    this.clock = clock;
  }

  @GetMapping("/me/helpers")
  ModelAndView page(Actor actor) {
    return page(actor, Form.EMPTY);
  }

  private ModelAndView page(Actor actor, Form form) {
    var given = authorisations.given(actor);
    var who = names.of(given.stream().map(Authorisation::helper).toList());
    var helpers =
        given.stream()
            .map(one ->
                new HelpersPage.Helper(
                    one.id().toString(),
                    who.getOrDefault(one.helper(), "?"),
                    one.way(),
                    one.scope(),
                    one.since().toString(),
                    one.until().toString(),
                    one.holds(today()),
                    one.scan() != null))
            .toList();
    var page = new HelpersPage(form, actor.principal() == null, helpers);
    return new ModelAndView("identity/helpers", "page", page);
  }

  @PostMapping("/me/helpers")
  ModelAndView authorise(
      Actor actor,
      @RequestParam(defaultValue = "") String way,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "ACT") Authorisation.Scope scope,
      @RequestParam(defaultValue = "") String until,
      Form form,
      RedirectAttributes redirect) {
    return form.attempt(
        () -> {
          var helper = helper(actor, way, name);
          authorisations.authorise(
              actor,
              new Authorisations.Grant(
                  actor.self(), helper.id(), Authorisation.Way.ONLINE, scope, null, day(until)));
          redirect.addFlashAttribute(
              "flash", Flash.ok("identity.helpers.authorised", helper.name()));
          return new ModelAndView("redirect:/me/helpers");
        },
        again -> page(actor, again));
  }

  private Account helper(Actor actor, String way, String name) {
    return accounts
        .known(actor, way, name)
        .orElseThrow(() -> Invalid.field("way", "identity.helpers.unknown"));
  }

  static LocalDate day(String typed) {
    try {
      return LocalDate.parse(typed);
    } catch (DateTimeParseException e) {
      throw Invalid.field("until", "identity.day.wrong");
    }
  }

  @PostMapping("/me/helpers/{id}/withdrawal")
  String withdraw(Actor actor, @PathVariable String id, RedirectAttributes redirect) {
    authorisations.withdraw(actor, Ids.parse(id, Authorisation.Id::parse));
    redirect.addFlashAttribute("flash", "identity.helpers.withdrawn");
    return "redirect:/me/helpers";
  }

  @PostMapping("/acting")
  String act(Actor actor, @RequestParam String authorisation, HttpServletRequest request) {
    var id = Ids.parse(authorisation, Authorisation.Id::parse);
    authorisations.begin(actor, id);
    Choice.act(request, id);
    return "redirect:/";
  }

  @PostMapping("/acting/end")
  String stop(Actor actor, HttpServletRequest request) {
    Choice.act(request, null);
    return actor.hat().position().staff() ? "redirect:/desk/helping" : "redirect:/me";
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), WorkingDays.ZONE);
  }
}
