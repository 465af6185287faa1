package org.liandong.requests.web;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Actor;
import org.liandong.base.Invalid;
import org.liandong.base.WorkingDays;
import org.liandong.requests.Action.Kind;
import org.liandong.requests.Request;
import org.liandong.requests.Requests;
import org.liandong.requests.Visits;
import org.liandong.ui.Form;
import org.liandong.ui.Sent;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Visits at home: agreed, checked in at the door, signed for. */
@Controller
class VisitsController {
  private final Requests requests;
  private final Visits visits;
  private final StepForms forms;
  private final Pictures pictures;

  VisitsController(Requests requests, Visits visits, StepForms forms, Pictures pictures) {
    this.requests = requests;
    this.visits = visits;
    this.forms = forms;
    this.pictures = pictures;
  }

  @PostMapping("/requests/{id}/visits")
  ModelAndView arrange(
      Actor actor,
      @PathVariable String id,
      Said said,
      @RequestParam(defaultValue = "") String at,
      Form form,
      RedirectAttributes after) {
    return forms.take(
        new Sent(actor, id, form, after),
        Kind.ARRANGED,
        it -> visits.arrange(actor, it, said.version(), moment(at), said.spoken()));
  }

  /** As the browser's field for date and time writes it, by the clock of the country. */
  private static Instant moment(String typed) {
    try {
      return LocalDateTime.parse(typed).atZone(WorkingDays.ZONE).toInstant();
    } catch (DateTimeParseException none) {
      throw Invalid.field("at", "requests.visit.at.missing");
    }
  }

  /** By position, which the browser gives when it is allowed to, or by the resident's code. */
  record Arrival(@Nullable Double longitude, @Nullable Double latitude, @Nullable String code) {
    private Request.@Nullable Point point() {
      return longitude == null || latitude == null ? null : new Request.Point(longitude, latitude);
    }
  }

  @PostMapping("/requests/{id}/arrivals")
  ModelAndView arrive(
      Actor actor,
      @PathVariable String id,
      Said said,
      Arrival typed,
      Form form,
      RedirectAttributes after) {
    return forms.take(
        new Sent(actor, id, form, after),
        Kind.ARRIVED,
        it -> arrive(actor, it, said.version(), typed));
  }

  private void arrive(Actor actor, Request.Id id, int version, Arrival typed) {
    var point = typed.point();
    if (typed.code() != null && !typed.code().isBlank())
      visits.arrive(actor, id, version, typed.code());
    else if (point != null) visits.arrive(actor, id, version, point);
    else throw Invalid.field("code", "requests.visit.code.missing");
  }

  @PostMapping("/requests/{id}/signatures")
  ModelAndView sign(
      Actor actor,
      @PathVariable String id,
      Said said,
      @RequestParam(required = false) @Nullable List<MultipartFile> signature,
      Form form,
      RedirectAttributes after) {
    return forms.take(
        new Sent(actor, id, form, after),
        Kind.SIGNED,
        it -> {
          var stored = pictures.store(actor, requests.find(actor, it).place(), signature);
          if (stored.isEmpty())
            throw Invalid.field("signature", "requests.visit.signature.missing");
          visits.sign(actor, it, said.version(), stored.getFirst());
        });
  }

  @PostMapping("/requests/{id}/cancellations")
  ModelAndView callOff(
      Actor actor, @PathVariable String id, Said said, Form form, RedirectAttributes after) {
    return forms.take(
        new Sent(actor, id, form, after),
        Kind.CALLED_OFF,
        it -> visits.callOff(actor, it, said.version(), said.required()));
  }
}
