package org.liandong.requests.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Actor;
import org.liandong.base.PlaceCode;
import org.liandong.platform.SheetFile;
import org.liandong.requests.efforts.Effort;
import org.liandong.requests.efforts.Efforts;
import org.liandong.requests.web.EffortPage.Duty;
import org.liandong.requests.web.EffortPage.GridRow;
import org.liandong.requests.web.EffortPage.PersonRow;
import org.liandong.territory.Charge;
import org.liandong.territory.Place;
import org.liandong.territory.Places;
import org.liandong.ui.Download;
import org.liandong.ui.Messages;
import org.liandong.ui.Preferences;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The effort of grids (GRD-17), and who on duty has no task (GRD-07). */
@Controller
class EffortController {
  private static final List<String> HEADS =
      List.of("code", "grid", "owner", "received", "open", "late", "settled", "reopened", "hours");
  private final Efforts efforts;
  private final Places places;
  private final Messages messages;

  EffortController(Efforts efforts, Places places, Messages messages) {
    this.efforts = efforts;
    this.places = places;
    this.messages = messages;
  }

  @GetMapping("/requests/effort/{code:\\d{9}|\\d{12}}")
  ModelAndView page(Actor actor, @PathVariable String code) {
    return new ModelAndView("requests/effort", "page", page(actor, new PlaceCode(code)));
  }

  private EffortPage page(Actor actor, PlaceCode code) {
    var effort = efforts.of(actor, code);
    var place = places.find(code);
    var named =
        places.names(
            Stream.concat(
                    effort.grids().stream().map(Effort.OfGrid::grid),
                    effort.people().stream()
                        .flatMap(person -> person.duties().stream().map(Charge::place)))
                .toList());
    return new EffortPage(
        place,
        Efforts.SPAN.toDays(),
        effort.idle(),
        effort.people().size(),
        effort.grids().stream().map(it -> row(it, named)).toList(),
        effort.people().stream().map(it -> row(it, named)).toList());
  }

  private static GridRow row(Effort.OfGrid it, Map<PlaceCode, String> named) {
    return new GridRow(
        place(it.grid(), named),
        it.owner(),
        it.received(),
        it.open(),
        it.late(),
        it.settled(),
        it.reopened(),
        hours(it.median()));
  }

  private static String hours(@Nullable Duration median) {
    return median == null ? "" : String.valueOf(Math.ceilDiv(median.toMinutes(), 60));
  }

  private static PersonRow row(Effort.OfPerson it, Map<PlaceCode, String> named) {
    var duties =
        it.duties().stream()
            .map(duty -> new Duty(duty.role().name(), place(duty.place(), named)))
            .toList();
    return new PersonRow(it.name(), duties, it.open(), it.steps(), it.idle());
  }

  private static Place place(PlaceCode code, Map<PlaceCode, String> named) {
    return new Place(code, named.getOrDefault(code, ""));
  }

  /** The grids as a table. */
  @GetMapping("/requests/effort/{code:\\d{9}|\\d{12}}.xlsx")
  ResponseEntity<byte[]> sheet(Actor actor, @PathVariable String code, HttpServletRequest request) {
    var locale = Preferences.locale(request);
    var page = page(actor, new PlaceCode(code));
    var heads = HEADS.stream().map(head -> messages.text(locale, "requests.effort." + head));
    var rows = page.grids().stream().map(EffortController::cells).toList();
    var sheet = new SheetFile(page.place().spoken(), heads.toList(), rows);
    return Download.table(sheet, code + "-effort", "xlsx");
  }

  private static List<@Nullable Object> cells(GridRow row) {
    return List.of(
        row.grid().code().value(),
        row.grid().name(),
        row.owner(),
        row.received(),
        row.open(),
        row.late(),
        row.settled(),
        row.reopened(),
        row.hours());
  }
}
