package org.liandong.contributions.web;

import java.util.Arrays;
import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.contributions.Contribution.About;
import org.liandong.contributions.Contribution.Given;
import org.liandong.contributions.Contribution.Kind;
import org.liandong.contributions.Contribution.Part;
import org.liandong.contributions.ContributionReading;
import org.liandong.contributions.Contributions;
import org.liandong.projects.Sight;
import org.liandong.ui.Form;
import org.liandong.ui.Sent;
import org.liandong.ui.Steps;
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
    require(actor);
    var page = new AboutPage(about, reading.about(actor, about), Sight.desk(actor), form);
    return new ModelAndView("contributions/about", "page", page);
  }

  /** Staff at work; residents read of their own appeal what its page tells them. */
  private static void require(Actor actor) {
    if (!actor.hat().position().staff() || actor.behalf().isPresent())
      throw new Absent("/contributions");
  }

  private static About about(String kind, String id) {
    var found =
        Arrays.stream(Kind.values()).filter(it -> it.path().equals(kind)).findFirst().orElseThrow();
    var parsed = TypedWhole.county(id);
    return new About(found, parsed.county(), parsed.id());
  }

  @PostMapping(ABOUT)
  ModelAndView add(Sent sent, @PathVariable String kind) {
    require(sent.actor());
    return steps(kind).take(sent, "given", about -> add(sent, about));
  }

  private void add(Sent sent, About about) {
    var typed = new TypedWhole(sent.form());
    var part = typed.one("part", Part.class);
    var given = given(typed);
    typed.check();
    contributions.add(sent.actor(), about, part, given, typed.once());
  }

  private static Given given(TypedWhole typed) {
    return new Given(
        typed.words("giver", 60),
        typed.words("words", 200),
        typed.day("day"),
        typed.count("people", Contributions.MOST),
        typed.count("hours", Contributions.MOST),
        typed.moneyOrZero("money"));
  }

  @PostMapping(ABOUT + "/retractions")
  ModelAndView retract(Sent sent, @PathVariable String kind) {
    require(sent.actor());
    return steps(kind).take(sent, "retracted", about -> retract(sent, about));
  }

  private void retract(Sent sent, About about) {
    var typed = new TypedWhole(sent.form());
    var contribution = typed.id("contribution");
    var why = typed.words("why", 200);
    typed.check();
    contributions.retract(sent.actor(), about, contribution, why);
  }

  private Steps<About> steps(String kind) {
    var page = "/contributions/" + kind + "/";
    return new Steps<>(id -> about(kind, id), page, "contributions.done.", this::page);
  }
}
