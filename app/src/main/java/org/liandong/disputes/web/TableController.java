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
import org.liandong.ui.Typed;
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
    var dispute = Ids.dispute(id);
    return form.attempt(
        () -> {
          take(actor, dispute, form.value("step"), new Typed(form));
          after.addFlashAttribute("flash", Flash.ok("disputes.done." + form.value("step")));
          return new ModelAndView("redirect:/disputes/" + id);
        },
        again ->
            new ModelAndView("disputes/dispute", "page", pages.one(actor, dispute, again, locale)));
  }

  private void take(Actor actor, Dispute.Id id, String step, Typed typed) {
    switch (step) {
      case "say" -> mediation.say(actor, id, typed.words("said", SHORT));
      case "confirm" -> mediation.confirm(actor, id, typed.number("text"));
      case "reject" -> mediation.reject(actor, id, typed.number("text"), typed.words("why", SHORT));
      case "paper" -> mediation.sawSigned(actor, id, typed.number("text"), typed.number("party"));
      case "note" -> disputes.note(actor, id, typed.words("note", 2000));
      default -> held(actor, id, step, typed);
    }
  }

  /** Steps that hold only if nothing happened since the page was drawn. */
  private void held(Actor actor, Dispute.Id id, String step, Typed typed) {
    int version = typed.version();
    switch (step) {
      case "take" -> disputes.take(actor, id, version, typed.optional("words", SHORT));
      case "invite" ->
          mediation.invite(actor, id, version, typed.words("name", 60), typed.optional("way", 60));
      case "propose" -> mediation.propose(actor, id, version, typed.words("agreement", LONG));
      case "refer" -> disputes.refer(actor, id, version, typed.words("refer", SHORT));
      case "withdraw" -> disputes.withdraw(actor, id, version, typed.optional("words", SHORT));
      case "visit" -> disputes.visit(actor, id, version, visit(typed));
      default -> throw new Absent(step);
    }
  }

  private static Action.Visit visit(Typed typed) {
    var kept = !typed.optional("kept", 3).equals("no");
    return new Action.Visit(typed.day("day"), kept, typed.words("finding", SHORT));
  }
}
