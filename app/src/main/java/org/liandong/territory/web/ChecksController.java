package org.liandong.territory.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.liandong.base.Actor;
import org.liandong.base.PlaceCode;
import org.liandong.territory.Editors;
import org.liandong.territory.Rollout;
import org.liandong.territory.Rollouts;
import org.liandong.ui.Download;
import org.liandong.ui.Flash;
import org.liandong.ui.Form;
import org.liandong.ui.Messages;
import org.liandong.ui.Preferences;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.util.RawValue;

/** Checks grids (GRD-01, GRD-04, GRD-06) and follows how streets introduce them (GRD-08). */
@Controller
class ChecksController {
  private static final int LONGEST_NOTE = 500;
  private final InspectionPages pages;
  private final RolloutPages streets;
  private final Rollouts rollouts;
  private final PlaceMaps maps;
  private final Messages messages;
  private final JsonMapper json;

  ChecksController(
      InspectionPages pages,
      RolloutPages streets,
      Rollouts rollouts,
      PlaceMaps maps,
      Messages messages,
      JsonMapper json) {
    this.pages = pages;
    this.streets = streets;
    this.rollouts = rollouts;
    this.maps = maps;
    this.messages = messages;
    this.json = json;
  }

  /** A committee or street is checked; a county sees its streets; above it one chooses a county. */
  @GetMapping("/territory/inspection")
  String mine(Actor actor) {
    var place = actor.hat().place();
    Editors.require(actor, place);
    return "redirect:"
        + switch (place.value().length()) {
          case 9, 12 -> "/territory/" + place + "/inspection";
          case 6 -> "/territory/" + place + "/rollout";
          default -> "/territory";
        };
  }

  @GetMapping("/territory/{code:\\d{9}|\\d{12}}/inspection")
  ModelAndView inspection(Actor actor, @PathVariable String code) {
    return new ModelAndView("territory/inspection", "page", pages.page(actor, Codes.parse(code)));
  }

  @GetMapping("/territory/{code:\\d{9}|\\d{12}}/inspection.xlsx")
  ResponseEntity<byte[]> sheet(Actor actor, @PathVariable String code, HttpServletRequest request) {
    var sheet = pages.sheet(actor, Codes.parse(code), Preferences.locale(request));
    return Download.file(code + "-inspection.xlsx", ImportController.XLSX, sheet.xlsx());
  }

  /** The grids of a committee, and over them the areas that are wrong. */
  @GetMapping(
      value = "/territory/{code:\\d{12}}/faults.geojson",
      produces = "application/geo+json;charset=UTF-8")
  @ResponseBody
  String faults(Actor actor, @PathVariable String code, HttpServletRequest request) {
    var committee = Codes.parse(code);
    Editors.require(actor, committee);
    var locale = Preferences.locale(request);
    var features = new ArrayList<Map<String, Object>>();
    for (var feature : maps.of(committee, locale).features())
      features.add(feature(feature.name(), false, feature.geometry()));
    for (var finding : pages.inspect(committee).findings())
      for (var fault : finding.faults())
        features.add(
            feature(messages.text(locale, "territory.fault." + finding.rule()), true, fault));
    return json.writeValueAsString(Map.of("type", "FeatureCollection", "features", features));
  }

  private static Map<String, Object> feature(String name, boolean fault, String geometry) {
    var properties = new LinkedHashMap<String, Object>();
    properties.put("name", name);
    properties.put("fault", fault);
    return Map.of("type", "Feature", "properties", properties, "geometry", new RawValue(geometry));
  }

  @GetMapping("/territory/{code:\\d{6}|\\d{9}}/rollout")
  ModelAndView rollout(Actor actor, @PathVariable String code) {
    return rollout(actor, Codes.parse(code), Form.EMPTY);
  }

  @PostMapping("/territory/{code:\\d{9}}/rollout")
  ModelAndView report(
      Actor actor, @PathVariable String code, Form form, RedirectAttributes redirect) {
    var street = Codes.parse(code);
    Editors.require(actor, street);
    return form.attempt(
        () -> {
          var typed = new Typed(form);
          var stage = stage(typed, form);
          var note = typed.optional("note", LONGEST_NOTE);
          typed.check();
          rollouts.report(actor, street, form.value("seen"), stage, note);
          redirect.addFlashAttribute("flash", Flash.ok("territory.rollout.reported"));
          return new ModelAndView("redirect:/territory/" + street + "/rollout");
        },
        again -> rollout(actor, street, again));
  }

  private static Rollout.Stage stage(Typed typed, Form form) {
    for (var stage : Rollout.Stage.values())
      if (stage.name().equals(form.value("stage"))) return stage;
    typed.wrong("stage", "territory.rollout.stage.missing");
    return Rollout.Stage.PLANNED;
  }

  private ModelAndView rollout(Actor actor, PlaceCode code, Form form) {
    return new ModelAndView("territory/rollout", "page", streets.page(actor, code, form));
  }
}
