package org.liandong.projects.web;

import java.util.List;
import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.base.County;
import org.liandong.base.Invalid;
import org.liandong.identity.Accounts;
import org.liandong.projects.Organisation;
import org.liandong.projects.Organisations;
import org.liandong.projects.Sight;
import org.liandong.ui.Flash;
import org.liandong.ui.Form;
import org.liandong.ui.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who can carry projects out, their social workers, and the needs that were heard. */
@Controller
class CarriersController {
  private final Organisations organisations;
  private final Accounts accounts;

  CarriersController(Organisations organisations, Accounts accounts) {
    this.organisations = organisations;
    this.accounts = accounts;
  }

  @GetMapping("/projects/carriers")
  ModelAndView page(Actor actor, Form form) {
    return again(actor, form);
  }

  private ModelAndView again(Actor actor, Form form) {
    var county = county(actor);
    var community = actor.hat().place();
    var all = organisations.in(county);
    var lines =
        all.stream()
            .map(one -> new CarriersPage.Line(one, organisations.workers(one.id())))
            .toList();
    var needs =
        community.value().length() == 12
            ? organisations.needs(community)
            : List.<Organisations.Need>of();
    return new ModelAndView(
        "projects/carriers",
        "page",
        new CarriersPage(lines, needs, community.value().length() == 12, form));
  }

  private static County county(Actor actor) {
    if (!Sight.desk(actor)) throw new Absent("/projects/carriers");
    return actor.hat().place().county().orElseThrow(() -> new Absent("/projects/carriers"));
  }

  @PostMapping("/projects/carriers")
  ModelAndView add(Actor actor, Form form, RedirectAttributes after) {
    var county = county(actor);
    return form.attempt(
        () -> {
          var what = form.value("what");
          take(actor, county, form);
          after.addFlashAttribute("flash", Flash.ok("projects.done." + what));
          return new ModelAndView("redirect:/projects/carriers");
        },
        again -> again(actor, again));
  }

  private void take(Actor actor, County county, Form form) {
    var typed = new Typed(form);
    switch (form.value("what")) {
      case "organisation" ->
          organisations.file(
              actor,
              actor.hat().place(),
              typed.words("name", 100),
              typed.one("kind", Organisation.Kind.class),
              typed.optional("code", 18));
      case "worker" ->
          organisations.employ(
              actor,
              organisation(county, form),
              typed.words("worker", 60),
              typed.optional("certificate", 40));
      case "member" -> {
        var account =
            accounts
                .known(actor, form.value("way"), form.value("member"))
                .orElseThrow(() -> Invalid.field("way", "projects.expert.unknown"));
        organisations.join(actor, organisation(county, form), account.id(), account.name());
      }
      case "need" ->
          organisations.hear(
              actor,
              actor.hat().place(),
              typed.one("heard", Organisations.Heard.class),
              typed.words("words", 500));
      default -> throw Invalid.field("", "projects.step.unknown");
    }
  }

  private static Organisation.Id organisation(County county, Form form) {
    var id = new Typed(form).optionalId("organisation");
    if (id == null) throw Invalid.field("organisation", "projects.carrier.missing");
    return new Organisation.Id(county, id);
  }
}
