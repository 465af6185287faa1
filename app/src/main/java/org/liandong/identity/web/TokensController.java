package org.liandong.identity.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.base.Invalid;
import org.liandong.identity.Tokens;
import org.liandong.ui.Form;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Tokens for one's own programs. Nobody makes one for somebody else. */
@Controller
class TokensController {
  private static final int LONGEST = 60;
  private final Tokens tokens;

  TokensController(Tokens tokens) {
    this.tokens = tokens;
  }

  @GetMapping("/me/tokens")
  ModelAndView list(Actor actor) {
    return page(actor, Form.EMPTY, null);
  }

  /** The secret is on the page that answers, and nowhere else: so there is no redirect here. */
  @PostMapping("/me/tokens")
  ModelAndView make(Actor actor, Form form) {
    inPerson(actor);
    return form.attempt(
        () -> {
          var secret = tokens.make(actor, label(form), writes(form), days(form));
          return page(actor, Form.EMPTY, secret);
        },
        again -> page(actor, again, null));
  }

  @PostMapping("/me/tokens/{id}/end")
  String end(Actor actor, @PathVariable UUID id, RedirectAttributes redirect) {
    inPerson(actor);
    tokens.end(actor, id);
    redirect.addFlashAttribute("flash", "identity.tokens.gone");
    return "redirect:/me/tokens";
  }

  private ModelAndView page(Actor actor, Form form, @Nullable String secret) {
    inPerson(actor);
    return new ModelAndView(
        "identity/tokens", "page", new TokensPage(form, secret, tokens.list(actor)));
  }

  private static void inPerson(Actor actor) {
    if (actor.principal() != null) throw new Absent("tokens of somebody else");
  }

  private static String label(Form form) {
    var label = form.value("label").strip();
    if (label.isEmpty()) throw Invalid.field("label", "identity.tokens.label.missing");
    if (label.length() > LONGEST) throw Invalid.field("label", "identity.tokens.label.long");
    return label;
  }

  private static boolean writes(Form form) {
    return switch (form.value("rights")) {
      case "read" -> false;
      case "write" -> true;
      default -> throw Invalid.field("rights", "identity.tokens.rights.missing");
    };
  }

  private static int days(Form form) {
    return TokensPage.DAYS.stream()
        .filter(days -> days.toString().equals(form.value("days")))
        .findFirst()
        .orElseThrow(() -> Invalid.field("days", "identity.tokens.days.missing"));
  }
}
