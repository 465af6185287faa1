package org.liandong.ui.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Refused;
import org.liandong.ui.Flash;
import org.liandong.ui.Form;
import org.liandong.ui.Messages;
import org.liandong.ui.Preferences;
import org.liandong.ui.Printing;
import org.liandong.ui.tag.Sorting;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The living catalogue: every element with its real markup, for those who build pages. */
@Controller
class ElementsController {
  private final Messages messages;
  private final Printing printing;
  private final Clock clock;

  ElementsController(Messages messages, Printing printing, Clock clock) {
    this.messages = messages;
    this.printing = printing;
    this.clock = clock;
  }

  @GetMapping("/ui/elements")
  ModelAndView elements(
      @RequestParam(defaultValue = "open") String layout,
      @RequestParam(required = false) @Nullable String sort,
      HttpServletRequest request) {
    var sorting = Sorting.of(sort, List.of("due", "number"));
    return page(layout, Form.EMPTY, sorting, Preferences.locale(request));
  }

  /** The sample paper: what a PDF of this platform looks like. */
  @GetMapping("/ui/elements/paper.pdf")
  ResponseEntity<byte[]> paper(HttpServletRequest request) {
    var locale = Preferences.locale(request);
    var words = messages.text(locale, "ui.elements.paper.text");
    var page = new SamplePaper(messages.text(locale, "ui.elements.paper.who"), words, 12);
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .body(printing.pdf(locale, "ui/samplepaper", page));
  }

  /** Takes nothing; shows how a form answers: 422, 409 with the clause, or a redirect. */
  @PostMapping("/ui/elements")
  ModelAndView send(
      @Valid ElementsForm typed,
      BindingResult binding,
      Form form,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    var again = new Sorting("due", false);
    return form.with(binding)
        .attempt(
            () -> sent(typed, redirect),
            problems -> page("open", problems, again, Preferences.locale(request)));
  }

  private static ModelAndView sent(ElementsForm typed, RedirectAttributes redirect) {
    if (typed.amount() != null && typed.amount() > 98_000)
      throw new Refused(
          SampleRefusal.FEE_OVER_LIMIT,
          new Refused.Clause("9,801 / 98,000 > 10%", "南京市公益创投工作实施办法（示例）"),
          typed.amount());
    redirect.addFlashAttribute("flash", Flash.ok("ui.elements.sent", typed.words()));
    return new ModelAndView("redirect:/ui/elements");
  }

  private ModelAndView page(String layout, Form form, Sorting sorting, Locale locale) {
    var samples =
        new Samples(layout, key -> messages.text(locale, "ui.elements." + key), clock.instant());
    return new ModelAndView(
        "ui/elements", "page", new ElementsPage(layout, form, sorting, samples));
  }
}
