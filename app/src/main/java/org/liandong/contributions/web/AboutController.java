package org.liandong.contributions.web;

import java.util.Arrays;
import java.util.function.BiConsumer;
import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.contributions.Contribution.About;
import org.liandong.contributions.Contribution.Given;
import org.liandong.contributions.Contribution.Kind;
import org.liandong.contributions.Contribution.Part;
import org.liandong.contributions.ContributionReading;
import org.liandong.contributions.Contributions;
import org.liandong.projects.Sight;
import org.liandong.ui.Flash;
import org.liandong.ui.Form;
import org.liandong.ui.Sent;
import org.liandong.ui.TypedWhole;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** What was given to a project, an appeal or a case. */
@Controller
class AboutController {
  private static final String ABOUT = "/contributions/{kind:projects|requests|disputes}/{id}";
  private final Contributions contributions;
  private final ContributionReading reading;

  AboutController(Contributions contributions, ContributionReading reading) {
    this.contributions = contributions;
    this.reading = reading;
  }

  @GetMapping(ABOUT)
  ModelAndView one(Actor actor, @PathVariable String kind, @PathVariable String id) {
    return page(actor, about(kind, id), Form.EMPTY);
  }

  private ModelAndView page(Actor actor, About about, Form form) {
    // residents read of their own appeal what its page tells them
    if (!actor.hat().position().staff() || actor.behalf().isPresent()) throw new Absent(about);
    var told = reading.about(actor, about);
    var writes = contributions.writes(actor, about);
    var page = new AboutPage(about, told, writes, Sight.desk(actor), form);
    return new ModelAndView("contributions/about", "page", page);
  }

  private static About about(String kind, String id) {
    var found =
        Arrays.stream(Kind.values()).filter(it -> it.path().equals(kind)).findFirst().orElseThrow();
    var parsed = TypedWhole.county(id);
    return new About(found, parsed.county(), parsed.id());
  }

  @PostMapping(ABOUT)
  ModelAndView add(Sent sent, @PathVariable String kind) {
    return step(
        sent,
        about(kind, sent.id()),
        "given",
        (about, typed) -> {
          var part = typed.one("part", Part.class);
          var given = given(typed, sent.form());
          typed.check();
          contributions.add(sent.actor(), about, part, given, typed.once());
        });
  }

  private static Given given(TypedWhole typed, Form form) {
    return new Given(
        typed.words("giver", 60),
        typed.words("words", 200),
        typed.day("day"),
        form.value("people").isBlank() ? 0 : typed.number("people"),
        form.value("hours").isBlank() ? 0 : typed.number("hours"),
        typed.moneyOrZero("money"));
  }

  @PostMapping(ABOUT + "/retractions")
  ModelAndView retract(Sent sent, @PathVariable String kind) {
    return step(
        sent,
        about(kind, sent.id()),
        "retracted",
        (about, typed) -> {
          var contribution = typed.id("contribution");
          var why = typed.words("why", 200);
          typed.check();
          contributions.retract(sent.actor(), about, contribution, why);
        });
  }

  /** Only for those who see the page. */
  private ModelAndView step(
      Sent sent, About about, String done, BiConsumer<About, TypedWhole> work) {
    page(sent.actor(), about, sent.form());
    return sent.form()
        .attempt(
            () -> {
              work.accept(about, new TypedWhole(sent.form()));
              sent.after().addFlashAttribute("flash", Flash.ok("contributions.done." + done));
              return new ModelAndView("redirect:" + about.href());
            },
            again -> page(sent.actor(), about, again));
  }
}
