package org.liandong.stations.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Actor;
import org.liandong.base.Invalid;
import org.liandong.base.Money;
import org.liandong.base.PlaceCode;
import org.liandong.files.Audience;
import org.liandong.files.Files;
import org.liandong.files.Upload;
import org.liandong.stations.Plans;
import org.liandong.stations.Problem;
import org.liandong.ui.Sent;
import org.liandong.ui.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Old troubles of a compound: taken in, begun, done, each with its picture. */
@Controller
class ProblemsController {
  private final Plans plans;
  private final StationSteps steps;
  private final Files files;

  ProblemsController(Plans plans, StationSteps steps, Files files) {
    this.plans = plans;
    this.steps = steps;
    this.files = files;
  }

  @PostMapping("/stations/{id}/problems")
  ModelAndView problem(
      Sent sent, @RequestParam(required = false) @Nullable List<MultipartFile> before) {
    return steps.take(
        sent,
        "problem",
        it ->
            plans.add(
                sent.actor(), it, Typed.uuid(sent.form().value("of")), problem(sent, it, before)));
  }

  private Problem.Draft problem(
      Sent sent, PlaceCode compound, @Nullable List<MultipartFile> before) {
    var typed = sent.typed();
    var category = typed.words("category", 40);
    var title = typed.words("problem", 100);
    var budget = budget(typed.optional("budget", 20));
    var fund = typed.optional("fund", 60);
    if (!fund.isEmpty() && !fund.matches("\\d{6}-[0-9a-f-]{36}"))
      throw Invalid.field("fund", "stations.field.fund");
    return new Problem.Draft(
        category,
        title,
        budget,
        fund.isEmpty() ? null : fund,
        picture(sent.actor(), compound, "before", before),
        typed.once());
  }

  private static @Nullable Money budget(String text) {
    try {
      return text.isEmpty() ? null : Money.parse(text);
    } catch (IllegalArgumentException | ArithmeticException e) {
      throw Invalid.field("budget", "stations.field.money");
    }
  }

  private String picture(
      Actor actor, PlaceCode compound, String field, @Nullable List<MultipartFile> parts) {
    return Upload.chosen(field, parts == null ? List.of() : parts, Audience.PUBLIC).stream()
        .findFirst()
        .map(upload -> files.store(actor, compound, upload).href())
        .orElseThrow(() -> Invalid.field(field, "stations.field.picture"));
  }

  @PostMapping("/stations/{id}/problems/{problem}/beginnings")
  ModelAndView begin(Sent sent, @PathVariable String problem) {
    return steps.take(sent, "begun", it -> plans.begin(sent.actor(), it, Typed.uuid(problem)));
  }

  @PostMapping("/stations/{id}/problems/{problem}/results")
  ModelAndView finish(
      Sent sent,
      @PathVariable String problem,
      @RequestParam(required = false) @Nullable List<MultipartFile> picture) {
    return steps.take(
        sent,
        "finished",
        it ->
            plans.finish(
                sent.actor(),
                it,
                Typed.uuid(problem),
                picture(sent.actor(), it, "picture", picture)));
  }
}
