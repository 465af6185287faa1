package org.liandong.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.identity.Credentials;
import org.liandong.identity.Passkeys;
import org.liandong.ui.Form;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What keeps an account safe. A helper does not come here for somebody else. */
@Controller
class SecurityController {
  private final Credentials credentials;
  private final Passkeys passkeys;
  private final Sessions sessions;
  private final Entry entry;

  SecurityController(Credentials credentials, Passkeys passkeys, Sessions sessions, Entry entry) {
    this.credentials = credentials;
    this.passkeys = passkeys;
    this.sessions = sessions;
    this.entry = entry;
  }

  @GetMapping("/me/security")
  ModelAndView page(Actor actor, HttpServletRequest request) {
    inPerson(actor);
    var open =
        sessions.of(actor.account(), request).stream()
            .map(one ->
                new SecurityPage.SignedIn(
                    one.key(), one.device(), one.address(), one.last(), one.current()))
            .toList();
    var page = new SecurityPage(Form.EMPTY, false, passkeys.of(actor), open);
    return new ModelAndView("identity/security", "page", page);
  }

  private static void inPerson(Actor actor) {
    if (actor.principal() != null) throw new Absent("security of somebody else");
  }

  @GetMapping("/me/password")
  ModelAndView password(Actor actor, HttpServletRequest request) {
    inPerson(actor);
    return password(Form.EMPTY, request);
  }

  private static ModelAndView password(Form form, HttpServletRequest request) {
    var page = new SecurityPage(form, Renewal.pending(request), List.of(), List.of());
    return new ModelAndView("identity/password", "page", page);
  }

  @PostMapping("/me/password")
  ModelAndView change(
      Actor actor,
      @RequestParam(defaultValue = "") String old,
      @RequestParam(defaultValue = "") String fresh,
      Form form,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    inPerson(actor);
    return form.attempt(
        () -> {
          credentials.change(actor, old, fresh);
          sessions.endOthers(actor.account(), request);
          Renewal.done(request);
          redirect.addFlashAttribute("flash", "identity.password.changed");
          return new ModelAndView("redirect:/me/security");
        },
        again -> password(again, request));
  }

  @PostMapping("/me/sessions/{key}/end")
  String end(Actor actor, @PathVariable String key, RedirectAttributes redirect) {
    inPerson(actor);
    sessions.end(actor.account(), key);
    redirect.addFlashAttribute("flash", "identity.sessions.ended");
    return "redirect:/me/security";
  }

  @PostMapping("/me/sessions/end")
  String endAll(Actor actor, HttpServletRequest request) {
    inPerson(actor);
    sessions.endAll(actor.account());
    entry.leave(request);
    return "redirect:/sign-in";
  }
}
