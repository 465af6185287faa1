package org.liandong.purchases.web;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.purchases.Catalog;
import org.liandong.purchases.Provider;
import org.liandong.purchases.Providers;
import org.liandong.purchases.PurchaseRules;
import org.liandong.purchases.Sight;
import org.liandong.purchases.Supports;
import org.liandong.ui.Flash;
import org.liandong.ui.Form;
import org.liandong.ui.TypedWhole;
import org.liandong.ui.tag.Choice;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Support and rewards for organisations: asked, decided, published. */
@Controller
class SupportsController {
  private final Supports supports;
  private final Providers providers;
  private final PurchaseRules rules;
  private final Catalog catalog;

  SupportsController(Supports supports, Providers providers, PurchaseRules rules, Catalog catalog) {
    this.supports = supports;
    this.providers = providers;
    this.rules = rules;
    this.catalog = catalog;
  }

  @GetMapping("/purchases/support")
  ModelAndView list(Actor actor, Locale locale) {
    return list(actor, Form.EMPTY, locale);
  }

  private ModelAndView list(Actor actor, Form form, Locale locale) {
    if (!PurchasesMenu.takesPart(actor)) throw new Absent("/purchases/support");
    var place = actor.hat().place();
    var buys = Sight.buys(actor, place);
    var own = providers.of(actor);
    var county = place.county();
    var all = buys && county.isPresent() ? providers.list(county.get(), "") : own;
    var fields =
        catalog.choices(Catalog.FIELDS, place).stream()
            .map(item -> Choice.of(item.code(), item.name(locale)))
            .toList();
    var page =
        new SupportsPage(
            supports.list(actor),
            names(all),
            all.stream().map(one -> Choice.of(one.id().toString(), one.name())).toList(),
            fields,
            buys,
            rules.today().getYear(),
            form);
    return new ModelAndView("purchases/support", "page", page);
  }

  private static Map<UUID, String> names(java.util.List<Provider> all) {
    var names = new HashMap<UUID, String>();
    for (var one : all) names.put(one.id(), one.name());
    return names;
  }

  @PostMapping("/purchases/support")
  ModelAndView ask(Actor actor, Locale locale, Form form, RedirectAttributes after) {
    if (!PurchasesMenu.takesPart(actor)) throw new Absent("/purchases/support");
    return form.attempt(
        () -> {
          var typed = new TypedWhole(form);
          var asked =
              new Supports.Asked(
                  actor.hat().place(),
                  typed.id("provider"),
                  typed.year("year"),
                  typed.words("field", 60),
                  typed.words("words", 1000),
                  typed.money("asked"),
                  typed.once());
          typed.check();
          supports.ask(actor, asked);
          return done(after);
        },
        again -> list(actor, again, locale));
  }

  @PostMapping("/purchases/support/{id}/decisions")
  ModelAndView decide(
      Actor actor, Locale locale, @PathVariable String id, Form form, RedirectAttributes after) {
    if (!Sight.desk(actor)) throw new Absent(id);
    var support = TypedWhole.county(id);
    return form.attempt(
        () -> {
          var typed = new TypedWhole(form);
          var awarded = typed.moneyOrZero("awarded");
          var reason = typed.optional("reason", 500);
          typed.check();
          supports.decide(actor, support, awarded.fen() == 0 ? null : awarded, reason);
          return done(after);
        },
        again -> list(actor, again, locale));
  }

  private static ModelAndView done(RedirectAttributes after) {
    after.addFlashAttribute("flash", Flash.ok("purchases.done"));
    return new ModelAndView("redirect:/purchases/support");
  }
}
