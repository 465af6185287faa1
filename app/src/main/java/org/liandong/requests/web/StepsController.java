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
import org.liandong.ui.Sent;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

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
  ModelAndView take(Sent sent, Said said) {
    return forms.take(sent, Kind.TAKEN, it -> requests.take(sent.actor(), it, said.version()));
  }

  @PostMapping("/requests/{id}/handovers")
  ModelAndView handOver(Sent sent, Said said, @RequestParam(defaultValue = "") String to) {
    return forms.take(
        sent,
        Kind.HANDED_OVER,
        it ->
            requests.handOver(
                sent.actor(), it, said.version(), holder(sent.actor(), it, to), said.required()));
  }

  @PostMapping("/requests/{id}/returns")
  ModelAndView giveBack(Sent sent, Said said) {
    return forms.take(
        sent,
        Kind.RETURNED,
        it -> requests.giveBack(sent.actor(), it, said.version(), said.required()));
  }

  @PostMapping("/requests/{id}/answers")
  ModelAndView answer(
      Sent sent,
      Said said,
      @RequestParam(name = "pictures", required = false) @Nullable List<MultipartFile> shown) {
    return forms.take(
        sent,
        Kind.ANSWERED,
        it -> {
          var words = said.required();
          var stored = pictures.store(sent.actor(), requests.find(sent.actor(), it).place(), shown);
          requests.answer(sent.actor(), it, said.version(), words, stored);
        });
  }

  @PostMapping("/requests/{id}/confirmations")
  ModelAndView confirm(Sent sent, Said said) {
    return forms.take(
        sent,
        Kind.CONFIRMED,
        it -> requests.confirm(sent.actor(), it, said.version(), said.spoken()));
  }

  @PostMapping("/requests/{id}/reopenings")
  ModelAndView reopen(Sent sent, Said said) {
    return forms.take(
        sent,
        Kind.REOPENED,
        it -> requests.reopen(sent.actor(), it, said.version(), said.required()));
  }

  @PostMapping("/requests/{id}/withdrawals")
  ModelAndView withdraw(Sent sent, Said said) {
    return forms.take(
        sent,
        Kind.WITHDRAWN,
        it -> requests.withdraw(sent.actor(), it, said.version(), said.spoken()));
  }

  @PostMapping("/requests/{id}/ratings")
  ModelAndView rate(
      Sent sent,
      Said said,
      @RequestParam(defaultValue = "") String stars,
      @RequestParam(defaultValue = "") String remark) {
    return forms.take(
        sent,
        Kind.RATED,
        it -> requests.rate(sent.actor(), it, said.version(), stars(stars), remark.strip()));
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
