package org.liandong.procedures.web;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.liandong.base.Absent;
import org.liandong.base.AccountId;
import org.liandong.base.Actor;
import org.liandong.base.County;
import org.liandong.base.CountyId;
import org.liandong.base.Invalid;
import org.liandong.base.WorkingDays;
import org.liandong.procedures.Sight;
import org.liandong.procedures.StandIn;
import org.liandong.procedures.StandIns;
import org.liandong.ui.Flash;
import org.liandong.ui.Form;
import org.liandong.ui.Typed;
import org.liandong.ui.tag.Choice;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who sits for whom while somebody is away. */
@Controller
class StandInsController {
  private final StandIns standIns;
  private final Clock clock;

  StandInsController(StandIns standIns, Clock clock) {
    this.standIns = standIns;
    this.clock = clock;
  }

  @GetMapping("/procedures/stand-ins")
  ModelAndView list(Actor actor) {
    var today = clock.instant().atZone(WorkingDays.ZONE).toLocalDate();
    var start = new LinkedHashMap<>(Map.of("since", today.toString(), "until", today.toString()));
    return page(actor, Form.of(start));
  }

  @PostMapping("/procedures/stand-ins")
  ModelAndView appoint(Actor actor, Form form, RedirectAttributes after) {
    if (!Sight.works(actor)) throw new Absent("/procedures/stand-ins");
    return form.attempt(
        () -> {
          var typed = new FactForm(form);
          var reason = typed.required("reason");
          standIns.appoint(actor, account(form), typed.day("since"), typed.day("until"), reason);
          after.addFlashAttribute("flash", Flash.ok("procedures.standin.done"));
          return new ModelAndView("redirect:/procedures/stand-ins");
        },
        again -> page(actor, again));
  }

  @PostMapping("/procedures/stand-ins/{id}/endings")
  ModelAndView end(Actor actor, @PathVariable String id, RedirectAttributes after) {
    standIns.end(actor, id(id));
    after.addFlashAttribute("flash", Flash.ok("procedures.standin.ended"));
    return new ModelAndView("redirect:/procedures/stand-ins");
  }

  private static StandIn.Id id(String text) {
    try {
      var id = CountyId.parse(text);
      return new StandIn.Id(new County(id.county().code()), id.id());
    } catch (IllegalArgumentException noId) {
      throw new Absent(text);
    }
  }

  private static AccountId account(Form form) {
    var account = new Typed(form).optionalId("account");
    if (account == null) throw Invalid.field("account", "procedures.standin.account.missing");
    return new AccountId(account);
  }

  private ModelAndView page(Actor actor, Form form) {
    if (!Sight.works(actor)) throw new Absent("/procedures/stand-ins");
    var colleagues =
        standIns.colleagues(actor).stream()
            .map(it -> Choice.of(it.account().toString(), it.name()))
            .toList();
    var rows =
        standIns.around(actor).stream()
            .map(it ->
                new StandInsPage.Row(
                    it,
                    it.account().equals(actor.account()) || it.absent().equals(actor.account())))
            .toList();
    return new ModelAndView(
        "procedures/stand-ins", "page", new StandInsPage(colleagues, rows, form));
  }
}
