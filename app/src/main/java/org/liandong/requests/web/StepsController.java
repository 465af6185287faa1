package org.liandong.requests.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.base.AccountId;
import org.liandong.base.Actor;
import org.liandong.base.Invalid;
import org.liandong.requests.Fact.Holder;
import org.liandong.requests.Request;
import org.liandong.requests.Requests;
import org.liandong.ui.Flash;
import org.liandong.ui.Form;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The steps taken with a request, each a resource that is made. */
@Controller
class StepsController {
  private final Requests requests;
  private final RequestDetail detail;
  private final Pictures pictures;

  StepsController(Requests requests, RequestDetail detail, Pictures pictures) {
    this.requests = requests;
    this.detail = detail;
    this.pictures = pictures;
  }

  /** A step as the page sends it: which version was shown, and what was said. */
  record Said(int version, @Nullable String words) {
    String spoken() {
      return words == null ? "" : words.strip();
    }

    String required() {
      if (spoken().isEmpty()) throw Invalid.field("words", "requests.step.words.missing");
      if (spoken().length() > 5000) throw Invalid.field("words", "requests.report.words.long");
      return spoken();
    }
  }

  private interface Step {
    void take(Request.Id id);
  }

  @PostMapping("/requests/{id}/takings")
  ModelAndView take(
      Actor actor, @PathVariable String id, Said said, Form form, RedirectAttributes after) {
    return step(actor, id, form, after, "taken", it -> requests.take(actor, it, said.version()));
  }

  @PostMapping("/requests/{id}/handovers")
  ModelAndView handOver(
      Actor actor,
      @PathVariable String id,
      Said said,
      @RequestParam(defaultValue = "") String to,
      Form form,
      RedirectAttributes after) {
    return step(
        actor,
        id,
        form,
        after,
        "handed-over",
        it -> requests.handOver(actor, it, said.version(), holder(actor, it, to), said.required()));
  }

  @PostMapping("/requests/{id}/answers")
  ModelAndView answer(
      Actor actor,
      @PathVariable String id,
      Said said,
      @RequestParam(name = "pictures", required = false) @Nullable List<MultipartFile> shown,
      Form form,
      RedirectAttributes after) {
    return step(
        actor,
        id,
        form,
        after,
        "answered",
        it -> {
          var words = said.required();
          var stored = pictures.store(actor, requests.find(actor, it).place(), shown);
          requests.answer(actor, it, said.version(), words, stored);
        });
  }

  @PostMapping("/requests/{id}/confirmations")
  ModelAndView confirm(
      Actor actor, @PathVariable String id, Said said, Form form, RedirectAttributes after) {
    return step(
        actor,
        id,
        form,
        after,
        "confirmed",
        it -> requests.confirm(actor, it, said.version(), said.spoken()));
  }

  @PostMapping("/requests/{id}/reopenings")
  ModelAndView reopen(
      Actor actor, @PathVariable String id, Said said, Form form, RedirectAttributes after) {
    return step(
        actor,
        id,
        form,
        after,
        "reopened",
        it -> requests.reopen(actor, it, said.version(), said.required()));
  }

  @PostMapping("/requests/{id}/withdrawals")
  ModelAndView withdraw(
      Actor actor, @PathVariable String id, Said said, Form form, RedirectAttributes after) {
    return step(
        actor,
        id,
        form,
        after,
        "withdrawn",
        it -> requests.withdraw(actor, it, said.version(), said.spoken()));
  }

  private ModelAndView step(
      Actor actor, String text, Form form, RedirectAttributes after, String done, Step step) {
    var id = Ids.request(text);
    return form.attempt(
        () -> {
          step.take(id);
          after.addFlashAttribute("flash", Flash.ok("requests.done." + done));
          return new ModelAndView("redirect:/requests/" + id);
        },
        again -> detail.page(actor, id, again));
  }

  private Holder holder(Actor actor, Request.Id id, String account) {
    return detail.colleagues(actor, requests.find(actor, id)).stream()
        .filter(colleague -> colleague.account().equals(account))
        .findFirst()
        .map(found -> new Holder(new AccountId(UUID.fromString(found.account())), found.name()))
        .orElseThrow(() -> Invalid.field("to", "requests.handover.to.missing"));
  }
}
