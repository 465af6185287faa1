package org.liandong.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.liandong.identity.SignIn;
import org.liandong.identity.SignIns;
import org.liandong.ui.Form;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Who forgot the password asks the community in person, and uses the code they get here. */
@Controller
class ResetController {
  private final SignIns signIns;
  private final Entry entry;
  private final Clock clock;

  ResetController(SignIns signIns, Entry entry, Clock clock) {
    this.signIns = signIns;
    this.entry = entry;
    this.clock = clock;
  }

  @GetMapping("/reset")
  ModelAndView page() {
    return page(Form.EMPTY);
  }

  private static ModelAndView page(Form form) {
    return new ModelAndView("identity/reset", "page", new ResetPage(form));
  }

  @PostMapping("/reset")
  ModelAndView reset(
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String code,
      @RequestParam(defaultValue = "") String fresh,
      Form form,
      HttpServletRequest request,
      HttpServletResponse response) {
    return form.attempt(
        () ->
            answer(
                signIns.redeem(name, code, fresh, request.getRemoteAddr()),
                form,
                request,
                response),
        ResetController::page);
  }

  private ModelAndView answer(
      SignIn outcome, Form form, HttpServletRequest request, HttpServletResponse response) {
    return switch (outcome) {
      case SignIn.Welcome in -> {
        entry.admitAnew(in.account(), request, response);
        yield new ModelAndView("redirect:/");
      }
      case SignIn.Wrong _ ->
          again(form, "identity.reset.wrong", List.of(), HttpStatus.UNAUTHORIZED);
      case SignIn.Closed _ ->
          again(form, "identity.sign-in.closed", List.of(), HttpStatus.UNAUTHORIZED);
      case SignIn.Wait wait ->
          again(
              form,
              "identity.sign-in.wait",
              List.of(Waiting.minutes(clock.instant(), wait.until(), response)),
              HttpStatus.TOO_MANY_REQUESTS);
    };
  }

  private static ModelAndView again(
      Form form, String key, List<Object> arguments, HttpStatus status) {
    var wrong = new Form(form.values(), Map.of("", new Form.Problem(key, arguments)), null);
    var page = page(wrong);
    page.setStatus(status);
    return page;
  }
}
