package org.liandong.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Actor;
import org.liandong.identity.SignIn;
import org.liandong.identity.SignIns;
import org.liandong.ui.Form;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** In and out. */
@Controller
class SignInController {
  private final SignIns signIns;
  private final Entry entry;
  private final Clock clock;

  SignInController(SignIns signIns, Entry entry, Clock clock) {
    this.signIns = signIns;
    this.entry = entry;
    this.clock = clock;
  }

  @GetMapping("/sign-in")
  ModelAndView page(Actor actor, @RequestParam(defaultValue = "/") String to) {
    if (actor.signedIn()) return new ModelAndView("redirect:" + Way.local(to));
    return page(to, Form.EMPTY, HttpStatus.OK);
  }

  @PostMapping("/sign-in")
  ModelAndView signIn(
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String password,
      @RequestParam(defaultValue = "/") String to,
      HttpServletRequest request,
      HttpServletResponse response) {
    return switch (signIns.attempt(name, password, request.getRemoteAddr())) {
      case SignIn.Welcome in -> {
        entry.admit(in.account(), request, response);
        if (in.renew()) Renewal.require(request);
        yield new ModelAndView("redirect:" + (in.renew() ? Renewal.PAGE : Way.local(to)));
      }
      case SignIn.Wrong _ -> again(name, to, "identity.sign-in.wrong", HttpStatus.UNAUTHORIZED);
      case SignIn.Closed _ -> again(name, to, "identity.sign-in.closed", HttpStatus.UNAUTHORIZED);
      case SignIn.Wait wait ->
          again(name, to, waiting(wait.until(), response), HttpStatus.TOO_MANY_REQUESTS);
    };
  }

  private Form.Problem waiting(Instant until, HttpServletResponse response) {
    var minutes = Waiting.minutes(clock.instant(), until, response);
    return new Form.Problem("identity.sign-in.wait", List.of(minutes));
  }

  private static ModelAndView again(String name, String to, String key, HttpStatus status) {
    return again(name, to, new Form.Problem(key, List.of()), status);
  }

  private static ModelAndView again(
      String name, String to, Form.Problem problem, HttpStatus status) {
    var form = new Form(Map.of("name", List.of(name)), Map.of("", problem), null);
    return page(to, form, status);
  }

  private static ModelAndView page(@Nullable String to, Form form, HttpStatus status) {
    return new ModelAndView(
        "identity/sign-in", Map.of("page", new SignInPage(form, Way.local(to))), status);
  }

  @PostMapping("/sign-out")
  String signOut(HttpServletRequest request) {
    entry.leave(request);
    return "redirect:/";
  }
}
