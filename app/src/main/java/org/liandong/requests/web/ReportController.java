package org.liandong.requests.web;

import jakarta.validation.Valid;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.base.Invalid;
import org.liandong.base.PlaceCode;
import org.liandong.requests.Action.Kind;
import org.liandong.requests.Categories;
import org.liandong.requests.Channel;
import org.liandong.requests.Request;
import org.liandong.requests.Requests;
import org.liandong.requests.Submission;
import org.liandong.ui.Flash;
import org.liandong.ui.Form;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A resident reports, and looks at what became of it. */
@Controller
class ReportController {
  private final Requests requests;
  private final Categories categories;
  private final ReportPages pages;
  private final RequestDetail detail;
  private final FollowedPages followed;
  private final Pictures pictures;

  ReportController(
      Requests requests,
      Categories categories,
      ReportPages pages,
      RequestDetail detail,
      FollowedPages followed,
      Pictures pictures) {
    this.requests = requests;
    this.categories = categories;
    this.pages = pages;
    this.detail = detail;
    this.followed = followed;
    this.pictures = pictures;
  }

  @GetMapping("/requests/new")
  ModelAndView form(
      Actor actor,
      Locale locale,
      @RequestParam(required = false) @Nullable String place,
      @RequestParam(defaultValue = "") String category,
      @RequestParam(defaultValue = "") String scene) {
    var form = Form.of(Map.of("category", category, "scene", scene));
    return pages.report(actor, place, form, locale);
  }

  /** Choosing another community, by name. */
  @GetMapping("/requests/new/place")
  ModelAndView place(
      @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String category) {
    return pages.choosePlace(q, category);
  }

  @PostMapping("/requests")
  ModelAndView submit(
      Actor actor,
      Locale locale,
      @Valid ReportForm typed,
      BindingResult binding,
      Form form,
      RedirectAttributes after) {
    return form.with(binding)
        .attempt(
            () -> {
              var id = requests.submit(actor, submission(actor, typed));
              after.addFlashAttribute("flash", Flash.ok("requests.done.submitted"));
              return new ModelAndView("redirect:/requests/" + id);
            },
            again -> pages.report(actor, typed.place(), again, locale));
  }

  @GetMapping("/requests/{id}")
  ModelAndView request(
      Actor actor,
      @PathVariable String id,
      @RequestParam(name = "do", defaultValue = "") String step) {
    var request = Ids.request(id);
    try {
      return detail.page(actor, request, Form.EMPTY, kind(step));
    } catch (Absent unseen) {
      return followed.page(actor, request);
    }
  }

  private static @Nullable Kind kind(String step) {
    for (var kind : Kind.values()) if (kind.name().equalsIgnoreCase(step)) return kind;
    return null;
  }

  private Submission submission(Actor actor, ReportForm typed) {
    var place = place(typed);
    var words = typed.words().strip();
    return new Submission(
        place,
        text(typed.address()),
        point(typed),
        categories.settle(place, text(typed.category()), words),
        words,
        Boolean.TRUE.equals(typed.anonymous()),
        typed.once() == null ? UUID.randomUUID() : typed.once(),
        pictures.store(actor, place, typed.pictures()),
        typed.channel() == null ? Channel.ONLINE : typed.channel());
  }

  /** The spot pointed at if there is one, else the community. */
  private static PlaceCode place(ReportForm typed) {
    return Stream.of(text(typed.spot()), text(typed.place()))
        .filter(code -> !code.isEmpty() && PlaceCode.valid(code))
        .map(PlaceCode::new)
        .filter(code -> code.value().length() >= 12)
        .findFirst()
        .orElseThrow(() -> Invalid.field("place", "requests.report.place.missing"));
  }

  private static Request.@Nullable Point point(ReportForm typed) {
    if (typed.longitude() == null || typed.latitude() == null) return null;
    if (Math.abs(typed.longitude()) > 180 || Math.abs(typed.latitude()) > 90) return null;
    return new Request.Point(typed.longitude(), typed.latitude());
  }

  private static String text(@Nullable String typed) {
    return typed == null ? "" : typed.strip();
  }
}
