package org.liandong.territory.web;

import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.base.Invalid;
import org.liandong.base.PlaceCode;
import org.liandong.territory.Border;
import org.liandong.territory.Borders;
import org.liandong.territory.Editors;
import org.liandong.territory.Grids;
import org.liandong.territory.Level;
import org.liandong.territory.Sites;
import org.liandong.ui.Flash;
import org.liandong.ui.Form;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Adds, changes and closes grids, compounds and buildings; draws outlines. */
@Controller
class ChangesController {
  private static final int LONGEST_SOURCE = 200;
  private final WorkPages pages;
  private final Grids grids;
  private final Sites sites;
  private final Borders borders;

  ChangesController(WorkPages pages, Grids grids, Sites sites, Borders borders) {
    this.pages = pages;
    this.grids = grids;
    this.sites = sites;
    this.borders = borders;
  }

  @GetMapping("/territory/" + WorkController.CODE + "/new/{what:grid|compound|building}")
  ModelAndView fresh(Actor actor, @PathVariable String code, @PathVariable String what) {
    return fresh(actor, holder(code, WorkPages.level(what)), WorkPages.level(what), Form.EMPTY);
  }

  @PostMapping("/territory/" + WorkController.CODE + "/new/{what:grid|compound|building}")
  ModelAndView add(
      Actor actor,
      @PathVariable String code,
      @PathVariable String what,
      Form form,
      RedirectAttributes redirect) {
    var level = WorkPages.level(what);
    var in = holder(code, level);
    Editors.require(actor, in);
    return form.attempt(
        () -> done(redirect, in, "territory.added", add(actor, in, level, form)),
        again -> fresh(actor, in, level, again));
  }

  /** Grids and compounds lie in a committee, buildings in a compound or a committee. */
  private static PlaceCode holder(String code, Level level) {
    var in = Codes.parse(code);
    var held = Level.of(in);
    if (held == Level.COMMITTEE || held == Level.COMPOUND && level == Level.BUILDING) return in;
    throw new Absent(code);
  }

  private String add(Actor actor, PlaceCode in, Level level, Form form) {
    if (level == Level.GRID) return grids.draw(actor, in, new Typed(form).outline()).name();
    var facts = new Typed(form).facts(grids.list(committee(in)));
    return level == Level.COMPOUND
        ? sites.compound(actor, in, facts).name()
        : sites.building(actor, in, facts).name();
  }

  @PostMapping("/territory/" + WorkController.CODE + "/changes")
  ModelAndView change(
      Actor actor, @PathVariable String code, Form form, RedirectAttributes redirect) {
    var place = local(code);
    Editors.require(actor, place);
    return form.attempt(
        () -> done(redirect, place.parent(), "territory.changed", change(actor, place, form)),
        again -> edit(actor, place, again));
  }

  private static PlaceCode local(String code) {
    var place = Codes.parse(code);
    if (place.value().length() <= 12) throw new Absent(code);
    return place;
  }

  private String change(Actor actor, PlaceCode place, Form form) {
    var typed = new Typed(form);
    if (Level.of(place) == Level.GRID)
      return grids.redraw(actor, place, typed.version(), typed.outline()).name();
    var facts = typed.facts(grids.list(committee(place)));
    return sites.change(actor, place, typed.version(), facts).name();
  }

  @PostMapping("/territory/" + WorkController.CODE + "/closings")
  ModelAndView close(
      Actor actor, @PathVariable String code, Form form, RedirectAttributes redirect) {
    var place = local(code);
    Editors.require(actor, place);
    return form.attempt(
        () -> done(redirect, place.parent(), "territory.closed", close(actor, place, form)),
        again ->
            edit(actor, place, new Form(java.util.Map.of(), again.problems(), again.refusal())));
  }

  private String close(Actor actor, PlaceCode place, Form form) {
    var version = new Typed(form).version();
    if (Level.of(place) == Level.GRID) {
      grids.close(actor, place, version);
      return grids.find(place).name();
    }
    sites.close(actor, place, version);
    return sites.find(place).name();
  }

  @GetMapping("/territory/{code:\\d{6,12}}/border")
  ModelAndView border(Actor actor, @PathVariable String code) {
    return border(actor, Codes.parse(code), Form.EMPTY);
  }

  @PostMapping("/territory/{code:\\d{6,12}}/border")
  ModelAndView setBorder(
      Actor actor, @PathVariable String code, Form form, RedirectAttributes redirect) {
    var place = Codes.parse(code);
    Editors.require(actor, place);
    return form.attempt(
        () -> {
          borders.set(actor, border(place, form));
          return done(redirect, place, "territory.border.set", "");
        },
        again -> border(actor, place, again));
  }

  private static Border border(PlaceCode place, Form form) {
    var typed = new Typed(form);
    var shape = typed.shape();
    var source = typed.optional("source", LONGEST_SOURCE);
    if (source.isEmpty()) typed.wrong("source", "territory.border.source.missing");
    typed.check();
    if (shape == null) throw Invalid.field("shape", "territory.shape.not-an-area");
    return new Border(place, shape, form.chosen("schematic", "true"), source);
  }

  private ModelAndView border(Actor actor, PlaceCode place, Form form) {
    return new ModelAndView("territory/edit", "page", pages.border(actor, place, form));
  }

  private ModelAndView fresh(Actor actor, PlaceCode in, Level level, Form form) {
    return new ModelAndView("territory/edit", "page", pages.fresh(actor, in, level, form));
  }

  private ModelAndView edit(Actor actor, PlaceCode place, Form form) {
    return new ModelAndView("territory/edit", "page", pages.edit(actor, place, form));
  }

  private static ModelAndView done(
      RedirectAttributes redirect, PlaceCode place, String key, String name) {
    redirect.addFlashAttribute("flash", Flash.ok(key, name));
    return new ModelAndView("redirect:/territory/" + place);
  }

  private static PlaceCode committee(PlaceCode place) {
    return new PlaceCode(place.value().substring(0, 12));
  }
}
