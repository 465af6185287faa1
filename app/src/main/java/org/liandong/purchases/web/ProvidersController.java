package org.liandong.purchases.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.base.CountyId;
import org.liandong.purchases.Provider;
import org.liandong.purchases.Providers;
import org.liandong.purchases.PurchaseRules;
import org.liandong.purchases.Sight;
import org.liandong.ui.Flash;
import org.liandong.ui.Form;
import org.liandong.ui.TypedWhole;
import org.liandong.ui.tag.Choice;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The register of providers, with their qualifications and benefits. */
@Controller
class ProvidersController {
  private final Providers providers;
  private final PurchaseRules rules;

  ProvidersController(Providers providers, PurchaseRules rules) {
    this.providers = providers;
    this.rules = rules;
  }

  @GetMapping("/purchases/providers")
  ModelAndView list(Actor actor, @RequestParam(defaultValue = "") String q) {
    return list(actor, q.strip(), Form.EMPTY);
  }

  private ModelAndView list(Actor actor, String words, Form form) {
    if (!Sight.desk(actor)) throw new Absent("/purchases/providers");
    var county = actor.hat().place().county();
    var rows = county.map(it -> providers.list(it, words)).orElse(List.of());
    var page = new ProvidersPage(words, rows, Sight.buys(actor, actor.hat().place()), form);
    return new ModelAndView("purchases/providers", "page", page);
  }

  @PostMapping("/purchases/providers")
  ModelAndView add(Actor actor, Form form, RedirectAttributes after) {
    if (!Sight.desk(actor)) throw new Absent("/purchases/providers");
    return form.attempt(
        () -> {
          var typed = new TypedWhole(form);
          var draft =
              new Provider.Draft(
                  actor.hat().place(),
                  typed.words("name", 80),
                  typed.one("kind", Provider.Kind.class),
                  typed.optional("code", 18),
                  typed.day("founded"));
          typed.check();
          var id = providers.add(actor, draft);
          after.addFlashAttribute("flash", Flash.ok("purchases.done"));
          var county = draft.place().county().orElseThrow();
          return new ModelAndView("redirect:/purchases/providers/" + new CountyId(county, id));
        },
        again -> list(actor, "", again));
  }

  @GetMapping("/purchases/providers/{id}")
  ModelAndView one(Actor actor, Locale locale, @PathVariable String id) {
    return one(actor, TypedWhole.county(id), Form.EMPTY);
  }

  private ModelAndView one(Actor actor, CountyId id, Form form) {
    if (!PurchasesMenu.takesPart(actor)) throw new Absent(id);
    var provider = providers.find(id.county(), id.id());
    var page =
        new ProviderPage(
            id.toString(),
            provider,
            providers.qualifications(id.county(), id.id()),
            providers.benefits(id.county(), id.id()),
            Sight.buys(actor, provider.place()),
            rules.today(),
            form);
    return new ModelAndView("purchases/provider", "page", page);
  }

  @PostMapping("/purchases/providers/{id}/notes")
  ModelAndView note(Actor actor, @PathVariable String id, Form form, RedirectAttributes after) {
    if (!Sight.desk(actor)) throw new Absent(id);
    var provider = TypedWhole.county(id);
    providers.find(provider.county(), provider.id());
    return form.attempt(
        () -> {
          note(actor, provider, form);
          after.addFlashAttribute("flash", Flash.ok("purchases.done"));
          return new ModelAndView("redirect:/purchases/providers/" + id);
        },
        again -> one(actor, provider, again));
  }

  private void note(Actor actor, CountyId id, Form form) {
    var typed = new TypedWhole(form);
    if (form.value("step").equals("benefit")) {
      var benefit =
          new Provider.Benefit(
              typed.one("sort", Provider.Benefit.Sort.class),
              typed.year("year"),
              typed.money("amount"),
              typed.words("basis", 200));
      typed.check();
      providers.grant(actor, id.county(), id.id(), benefit);
      return;
    }
    var proof =
        new Provider.Qualification(
            typed.words("proof", 80),
            typed.words("number", 60),
            typed.day("since"),
            typed.day("until"));
    if (proof.until().isBefore(proof.since())) typed.wrong("until", "purchases.invalid.ends");
    typed.check();
    providers.qualify(actor, id.county(), id.id(), proof);
  }

  static List<Choice> kinds() {
    return Arrays.stream(Provider.Kind.values())
        .map(kind -> Choice.of(kind.name(), org.liandong.ui.Screen.t("purchases.provider." + kind)))
        .toList();
  }
}
