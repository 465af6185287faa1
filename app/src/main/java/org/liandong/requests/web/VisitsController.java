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
import org.liandong.ui.Sent;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

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
  ModelAndView arrange(Sent sent, Said said, @RequestParam(defaultValue = "") String at) {
    return forms.take(
        sent,
        Kind.ARRANGED,
        it -> visits.arrange(sent.actor(), it, said.version(), moment(at), said.spoken()));
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
  ModelAndView arrive(Sent sent, Said said, Arrival typed) {
    return forms.take(sent, Kind.ARRIVED, it -> arrive(sent.actor(), it, said.version(), typed));
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
      Sent sent,
      Said said,
      @RequestParam(required = false) @Nullable List<MultipartFile> signature) {
    return forms.take(
        sent,
        Kind.SIGNED,
        it -> {
          var stored =
              pictures.store(sent.actor(), requests.find(sent.actor(), it).place(), signature);
          if (stored.isEmpty())
            throw Invalid.field("signature", "requests.visit.signature.missing");
          visits.sign(sent.actor(), it, said.version(), stored.getFirst());
        });
  }

  @PostMapping("/requests/{id}/cancellations")
  ModelAndView callOff(Sent sent, Said said) {
    return forms.take(
        sent,
        Kind.CALLED_OFF,
        it -> visits.callOff(sent.actor(), it, said.version(), said.required()));
  }
}
