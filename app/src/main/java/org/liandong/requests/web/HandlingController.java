package org.liandong.requests.web;

import org.liandong.base.Invalid;
import org.liandong.requests.Action;
import org.liandong.requests.Action.Kind;
import org.liandong.requests.Affair;
import org.liandong.requests.Duplicates;
import org.liandong.requests.Neighbours;
import org.liandong.requests.Questions;
import org.liandong.requests.Request;
import org.liandong.requests.Requests;
import org.liandong.ui.Sent;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What goes on beside the way of a request: questions, duplicates, parts, another category. */
@Controller
class HandlingController {
  private final Requests requests;
  private final Questions questions;
  private final Duplicates duplicates;
  private final Neighbours neighbours;
  private final StepForms forms;
  private final FollowedPages followed;

  HandlingController(
      Requests requests,
      Questions questions,
      Duplicates duplicates,
      Neighbours neighbours,
      StepForms forms,
      FollowedPages followed) {
    this.requests = requests;
    this.questions = questions;
    this.duplicates = duplicates;
    this.neighbours = neighbours;
    this.forms = forms;
    this.followed = followed;
  }

  @PostMapping("/requests/{id}/questions")
  ModelAndView ask(Sent sent, Said said) {
    return forms.take(
        sent, Kind.ASKED, it -> questions.ask(sent.actor(), it, said.version(), said.required()));
  }

  @PostMapping("/requests/{id}/replies")
  ModelAndView reply(Sent sent, Said said) {
    return forms.take(
        sent,
        Kind.REPLIED,
        it -> questions.reply(sent.actor(), it, said.version(), said.required()));
  }

  @PostMapping("/requests/{id}/mergers")
  ModelAndView merge(Sent sent, Said said, @RequestParam(defaultValue = "") String main) {
    return forms.take(
        sent,
        Kind.MERGED,
        it -> duplicates.merge(sent.actor(), it, said.version(), main(main), said.spoken()));
  }

  private static Request.Id main(String chosen) {
    if (chosen.isBlank()) throw Invalid.field("main", "requests.merge.main.missing");
    return Ids.request(chosen);
  }

  @PostMapping("/requests/{id}/parts")
  ModelAndView split(Sent sent, Said said, @RequestParam(defaultValue = "") String category) {
    return forms.take(
        sent,
        Kind.SPLIT,
        it -> duplicates.split(sent.actor(), it, said.version(), category, said.required()));
  }

  @PostMapping("/requests/{id}/classifications")
  ModelAndView classify(
      Sent sent,
      Said said,
      @RequestParam(defaultValue = "") String category,
      @RequestParam(defaultValue = "") String affair) {
    return forms.take(
        sent,
        Kind.CLASSIFIED,
        it ->
            requests.classify(
                sent.actor(),
                it,
                said.version(),
                new Action.Classify(category, affair(affair), said.required())));
  }

  private static Affair affair(String chosen) {
    for (var affair : Affair.values()) if (affair.name().equals(chosen)) return affair;
    throw Invalid.field("affair", "requests.classify.affair.missing");
  }

  /** A neighbour with the same trouble joins; their page of it tells how it goes. */
  @PostMapping("/requests/{id}/joinings")
  ModelAndView join(Sent sent, @RequestParam(defaultValue = "") String words) {
    return forms.take(
        sent,
        Kind.JOINED,
        it -> neighbours.join(sent.actor(), it, words.strip()),
        followed::refused);
  }
}
