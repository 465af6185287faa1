package org.liandong.purchases.web;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.base.PlaceCode;
import org.liandong.base.Refused;
import org.liandong.policy.Ruling;
import org.liandong.purchases.Catalog;
import org.liandong.purchases.Coverage;
import org.liandong.purchases.PurchaseRules;
import org.liandong.purchases.Scale;
import org.liandong.purchases.Sight;
import org.liandong.territory.Places;
import org.liandong.ui.Flash;
import org.liandong.ui.Form;
import org.liandong.ui.Messages;
import org.liandong.ui.TypedWhole;
import org.liandong.ui.tag.Crumb;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A year of purchases: how much, by whom, for what, and whether it serves what people need. */
@Controller
class YearController {
  private final Scale scale;
  private final Coverage coverage;
  private final PurchaseRules rules;
  private final Catalog catalog;
  private final Places places;
  private final Messages messages;

  YearController(
      Scale scale,
      Coverage coverage,
      PurchaseRules rules,
      Catalog catalog,
      Places places,
      Messages messages) {
    this.scale = scale;
    this.coverage = coverage;
    this.rules = rules;
    this.catalog = catalog;
    this.places = places;
    this.messages = messages;
  }

  @GetMapping("/purchases/year")
  ModelAndView desk(Actor actor, Locale locale, @RequestParam(defaultValue = "") String year) {
    if (!Sight.desk(actor)) throw new Absent("/purchases/year");
    var place = actor.hat().place();
    return view(page(actor, place, year, true, locale));
  }

  /** A need that was collected. */
  @PostMapping("/purchases/needs")
  ModelAndView need(Actor actor, Locale locale, Form form, RedirectAttributes after) {
    if (!Sight.desk(actor)) throw new Absent("/purchases/needs");
    return form.attempt(
        () -> {
          var typed = new TypedWhole(form);
          var words = typed.words("need", 200);
          var source = typed.words("source", 80);
          typed.check();
          coverage.note(actor, actor.hat().place(), words, source);
          after.addFlashAttribute("flash", Flash.ok("purchases.done"));
          return new ModelAndView("redirect:/purchases/year");
        },
        again -> view(page(actor, actor.hat().place(), "", true, locale).with(again)));
  }

  @GetMapping(value = "/public/purchases/year", params = "place")
  ModelAndView open(
      Locale locale, @RequestParam String place, @RequestParam(defaultValue = "") String year) {
    return view(page(Actor.VISITOR, PublicController.place(place), year, false, locale));
  }

  private static ModelAndView view(YearPage page) {
    return new ModelAndView(page.desk() ? "purchases/year" : "purchases/open-year", "page", page);
  }

  private YearPage page(Actor actor, PlaceCode place, String asked, boolean desk, Locale locale) {
    int year = asked.matches("20\\d\\d") ? Integer.parseInt(asked) : rules.today().getYear();
    var found = scale.year(place, year);
    var needs = coverage.at(place);
    var title = messages.text(locale, "purchases.public");
    var name = places.lookup(place).map(one -> one.name()).orElse("");
    return new YearPage(
        name,
        desk,
        found,
        names(place, locale),
        explained(found.rulings().stream().filter(Ruling::kept).toList()),
        explained(found.rulings().stream().filter(ruling -> !ruling.kept()).toList()),
        needs.uncovered(),
        needs.all(),
        List.of(
            new Crumb(name, "/places/" + place),
            new Crumb(title, "/public/purchases?place=" + place)),
        Form.EMPTY);
  }

  private List<Refused.Clause> explained(List<Ruling> rulings) {
    return rulings.stream().map(rules::explain).toList();
  }

  private Map<String, String> names(PlaceCode place, Locale locale) {
    var names = new HashMap<String, String>();
    for (var key : List.of(Catalog.FIELDS, Catalog.METHODS))
      for (var item : catalog.choices(key, place)) names.put(item.code(), item.name(locale));
    return names;
  }
}
