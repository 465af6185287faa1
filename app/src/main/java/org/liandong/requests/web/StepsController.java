package org.liandong.requests.web;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.liandong.base.AccountId;
import org.liandong.base.Actor;
import org.liandong.base.Invalid;
import org.liandong.requests.Action.Kind;
import org.liandong.requests.Fact.Holder;
import org.liandong.requests.Request;
import org.liandong.requests.Requests;
import org.liandong.requests.Successors;
import org.liandong.ui.Form;
import org.liandong.ui.Sent;
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
  private static final Pattern UUID_FORM =
      Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");
  private final Requests requests;
  private final Successors successors;
  private final StepForms forms;
  private final Pictures pictures;

  StepsController(Requests requests, Successors successors, StepForms forms, Pictures pictures) {
    this.requests = requests;
    this.successors = successors;
    this.forms = forms;
    this.pictures = pictures;
  }

  @PostMapping("/requests/{id}/takings")
  ModelAndView take(
      Actor actor, @PathVariable String id, Said said, Form form, RedirectAttributes after) {
    return forms.take(
        new Sent(actor, id, form, after),
        Kind.TAKEN,
        it -> requests.take(actor, it, said.version()));
  }

  @PostMapping("/requests/{id}/handovers")
  ModelAndView handOver(
      Actor actor,
      @PathVariable String id,
      Said said,
      @RequestParam(defaultValue = "") String to,
      Form form,
      RedirectAttributes after) {
    return forms.take(
        new Sent(actor, id, form, after),
        Kind.HANDED_OVER,
        it -> requests.handOver(actor, it, said.version(), holder(actor, it, to), said.required()));
  }

  @PostMapping("/requests/{id}/returns")
  ModelAndView giveBack(
      Actor actor, @PathVariable String id, Said said, Form form, RedirectAttributes after) {
    return forms.take(
        new Sent(actor, id, form, after),
        Kind.RETURNED,
        it -> requests.giveBack(actor, it, said.version(), said.required()));
  }

  @PostMapping("/requests/{id}/answers")
  ModelAndView answer(
      Actor actor,
      @PathVariable String id,
      Said said,
      @RequestParam(name = "pictures", required = false) @Nullable List<MultipartFile> shown,
      Form form,
      RedirectAttributes after) {
    return forms.take(
        new Sent(actor, id, form, after),
        Kind.ANSWERED,
        it -> {
          var words = said.required();
          var stored = pictures.store(actor, requests.find(actor, it).place(), shown);
          requests.answer(actor, it, said.version(), words, stored);
        });
  }

  @PostMapping("/requests/{id}/confirmations")
  ModelAndView confirm(
      Actor actor, @PathVariable String id, Said said, Form form, RedirectAttributes after) {
    return forms.take(
        new Sent(actor, id, form, after),
        Kind.CONFIRMED,
        it -> requests.confirm(actor, it, said.version(), said.spoken()));
  }

  @PostMapping("/requests/{id}/reopenings")
  ModelAndView reopen(
      Actor actor, @PathVariable String id, Said said, Form form, RedirectAttributes after) {
    return forms.take(
        new Sent(actor, id, form, after),
        Kind.REOPENED,
        it -> requests.reopen(actor, it, said.version(), said.required()));
  }

  @PostMapping("/requests/{id}/withdrawals")
  ModelAndView withdraw(
      Actor actor, @PathVariable String id, Said said, Form form, RedirectAttributes after) {
    return forms.take(
        new Sent(actor, id, form, after),
        Kind.WITHDRAWN,
        it -> requests.withdraw(actor, it, said.version(), said.spoken()));
  }

  @PostMapping("/requests/{id}/ratings")
  ModelAndView rate(
      Actor actor,
      @PathVariable String id,
      Said said,
      @RequestParam(defaultValue = "") String stars,
      @RequestParam(defaultValue = "") String remark,
      Form form,
      RedirectAttributes after) {
    return forms.take(
        new Sent(actor, id, form, after),
        Kind.RATED,
        it -> requests.rate(actor, it, said.version(), stars(stars), remark.strip()));
  }

  private static int stars(String typed) {
    if (!typed.matches("\\d")) throw Invalid.field("stars", "requests.rate.stars.missing");
    return Integer.parseInt(typed);
  }

  /** Somebody who is not on the list is refused by the service, with the reason. */
  private Holder holder(Actor actor, Request.Id id, String account) {
    if (!UUID_FORM.matcher(account).matches())
      throw Invalid.field("to", "requests.handover.to.missing");
    var to = new AccountId(UUID.fromString(account));
    return successors.of(requests.find(actor, id)).stream()
        .map(Successors.Successor::holder)
        .filter(holder -> holder.account().equals(to))
        .findFirst()
        .orElse(new Holder(to, ""));
  }
}
