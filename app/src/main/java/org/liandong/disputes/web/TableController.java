package org.liandong.disputes.web;

import java.util.Locale;
import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.disputes.Action;
import org.liandong.disputes.Dispute;
import org.liandong.disputes.Disputes;
import org.liandong.disputes.Mediation;
import org.liandong.ui.Flash;
import org.liandong.ui.Form;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The steps everyone at the table takes. */
@Controller
class TableController {
  private static final int LONG = 4000;
  private static final int SHORT = 1000;
  private final Disputes disputes;
  private final Mediation mediation;
  private final DisputePages pages;

  TableController(Disputes disputes, Mediation mediation, DisputePages pages) {
    this.disputes = disputes;
    this.mediation = mediation;
    this.pages = pages;
  }

  @PostMapping("/disputes/{id}/steps")
  ModelAndView step(
      Actor actor, Locale locale, @PathVariable String id, Form form, RedirectAttributes after) {
    var dispute = Typed.dispute(id);
    return form.attempt(
        () -> {
          take(actor, dispute, form);
          after.addFlashAttribute("flash", Flash.ok("disputes.done." + form.value("step")));
          return new ModelAndView("redirect:/disputes/" + id);
        },
        again ->
            new ModelAndView("disputes/dispute", "page", pages.one(actor, dispute, again, locale)));
  }

  private void take(Actor actor, Dispute.Id id, Form form) {
    switch (form.value("step")) {
      case "say" -> mediation.say(actor, id, Typed.words(form, "said", true, SHORT));
      case "confirm" -> mediation.confirm(actor, id, Typed.number(form, "text"));
      case "reject" ->
          mediation.reject(
              actor, id, Typed.number(form, "text"), Typed.words(form, "why", true, SHORT));
      case "paper" ->
          mediation.sawSigned(actor, id, Typed.number(form, "text"), Typed.number(form, "party"));
      case "note" -> disputes.note(actor, id, Typed.words(form, "note", true, 2000));
      default -> held(actor, id, Typed.number(form, "version"), form);
    }
  }

  /** Steps that hold only if nothing happened since the page was drawn. */
  private void held(Actor actor, Dispute.Id id, int version, Form form) {
    switch (form.value("step")) {
      case "take" -> disputes.take(actor, id, version, Typed.words(form, "words", false, SHORT));
      case "invite" ->
          mediation.invite(
              actor,
              id,
              version,
              Typed.words(form, "name", true, 60),
              Typed.words(form, "way", false, 60));
      case "propose" ->
          mediation.propose(actor, id, version, Typed.words(form, "agreement", true, LONG));
      case "refer" -> disputes.refer(actor, id, version, Typed.words(form, "refer", true, SHORT));
      case "withdraw" ->
          disputes.withdraw(actor, id, version, Typed.words(form, "words", false, SHORT));
      case "visit" -> disputes.visit(actor, id, version, visit(form));
      default -> throw new Absent(form.value("step"));
    }
  }

  private static Action.Visit visit(Form form) {
    var kept = !form.value("kept").equals("no");
    return new Action.Visit(
        Typed.day(form, "day"), kept, Typed.words(form, "finding", true, SHORT));
  }
}
