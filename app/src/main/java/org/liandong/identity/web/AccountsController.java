package org.liandong.identity.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.liandong.base.AccountId;
import org.liandong.base.Actor;
import org.liandong.identity.Accounts;
import org.liandong.identity.Appointment;
import org.liandong.identity.Appointments;
import org.liandong.identity.Credentials;
import org.liandong.identity.SignInStates;
import org.liandong.ui.Form;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Those who appoint look people up, appoint, end, close and hand out codes. */
@Controller
class AccountsController {
  private final AccountPages pages;
  private final Accounts accounts;
  private final Appointments appointments;
  private final Credentials credentials;
  private final SignInStates states;
  private final Sessions sessions;

  AccountsController(
      AccountPages pages,
      Accounts accounts,
      Appointments appointments,
      Credentials credentials,
      SignInStates states,
      Sessions sessions) {
    this.pages = pages;
    this.accounts = accounts;
    this.appointments = appointments;
    this.credentials = credentials;
    this.states = states;
    this.sessions = sessions;
  }

  @GetMapping("/admin/accounts")
  ModelAndView list(
      Actor actor,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String who,
      @RequestParam(required = false) @Nullable String after) {
    // whoever looks for somebody by name may mean a resident, to appoint them
    var all = who.isEmpty() ? !q.isBlank() : who.equals("all");
    var from = after == null ? null : Ids.parse(after, AccountId::of).toString();
    var page = pages.list(actor, q, all, from);
    return new ModelAndView("identity/accounts", "page", page);
  }

  @GetMapping("/admin/accounts/{id}")
  ModelAndView one(Actor actor, @PathVariable String id, Locale locale) {
    return one(actor, id, Form.EMPTY, null, locale);
  }

  private ModelAndView one(
      Actor actor, String id, Form form, @Nullable String code, Locale locale) {
    var page = pages.one(actor, account(id), form, code, locale);
    return new ModelAndView("identity/account", "page", page);
  }

  private static AccountId account(String id) {
    return Ids.parse(id, AccountId::of);
  }

  @PostMapping("/admin/accounts/{id}/appointments")
  ModelAndView appoint(
      Actor actor,
      @PathVariable String id,
      AppointForm typed,
      Form form,
      Locale locale,
      RedirectAttributes redirect) {
    return form.attempt(
        () -> {
          accounts.find(actor, account(id));
          appointments.appoint(actor, typed.nomination(account(id)));
          redirect.addFlashAttribute("flash", "identity.accounts.appointed");
          return new ModelAndView("redirect:/admin/accounts/" + account(id));
        },
        again -> one(actor, id, again, null, locale));
  }

  @PostMapping("/admin/accounts/{id}/appointments/{appointment}/end")
  ModelAndView end(
      Actor actor,
      @PathVariable String id,
      @PathVariable String appointment,
      @RequestParam(defaultValue = "") String reason,
      Form form,
      Locale locale,
      RedirectAttributes redirect) {
    return form.attempt(
        () -> {
          var which = Ids.parse(appointment, Appointment.Id::parse);
          appointments.end(actor, which, pages.today(), reason.strip());
          redirect.addFlashAttribute("flash", "identity.accounts.ended");
          return new ModelAndView("redirect:/admin/accounts/" + account(id));
        },
        again -> one(actor, id, again, null, locale));
  }

  /** The code is on the answer to this request and nowhere else. */
  @PostMapping("/admin/accounts/{id}/code")
  ModelAndView code(Actor actor, @PathVariable String id, Locale locale) {
    return one(actor, id, Form.EMPTY, credentials.code(actor, account(id)), locale);
  }

  /** Lets somebody try again at once. */
  @PostMapping("/admin/accounts/{id}/unlocking")
  String unlock(Actor actor, @PathVariable String id, RedirectAttributes redirect) {
    states.unlock(actor, account(id));
    redirect.addFlashAttribute("flash", "identity.accounts.unlocked");
    return "redirect:/admin/accounts/" + account(id);
  }

  @PostMapping("/admin/accounts/{id}/closing")
  String close(Actor actor, @PathVariable String id) {
    accounts.close(actor, account(id), true);
    sessions.endAll(account(id));
    return "redirect:/admin/accounts/" + account(id);
  }

  @PostMapping("/admin/accounts/{id}/opening")
  String open(Actor actor, @PathVariable String id) {
    accounts.close(actor, account(id), false);
    return "redirect:/admin/accounts/" + account(id);
  }
}
